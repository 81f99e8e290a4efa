import type { Question, QuestionType } from '../bank/question';
import type { WeekKey } from '../kernel/calendar';
import type { PaperPlan } from './plan';
import type { PaperKind, Taking } from './taking';

/** A question as it was when the paper was drawn: later changes of the bank do not touch a paper or an attempt. */
export interface QuestionSnapshot extends Pick<Question, 'stem' | 'body' | 'explanation' | 'source'> {
  /** Id in the bank. */
  id: string;
  version: number;
  /** 题目作废：人人得分; absent: it counts. */
  isVoid?: boolean;
}

export interface PaperSection {
  type: QuestionType;
  /** Questions that a member gets of this section. */
  count: number;
  /** Points of one question. */
  points: number;
  /** At least `count`; no question stands in two sections of a paper. A chosen question is a section of its own. */
  candidates: QuestionSnapshot[];
}

/** `draft`: being composed, nobody else knows of it; `withdrawn`: taken back, what was answered stays. */
export type PaperState = 'draft' | 'published' | 'withdrawn';

export interface Paper {
  kind: PaperKind;
  state: PaperState;
  unitId: string;
  /** Of a weekly paper. */
  week: WeekKey | null;
  title: string;
  /** Time limit of an attempt, minutes. */
  minutes: number;
  opensAt: number;
  closesAt: number;
  /** Units whose members take it. */
  scope: string[];
  /** What the candidates were drawn by; empty in a draft. */
  seed: string;
  taking: Taking;
  /** Empty in a draft. */
  sections: PaperSection[];
  /** What it is composed by; null: by the timer, from the blueprint of its unit. */
  plan: PaperPlan | null;
}

/** One paper a unit and week: drawing again finds it. */
export const paperIdOf = (unitId: string, week: WeekKey): string => `${unitId}:${week}`;

export const questionCount = (sections: readonly { count: number }[]): number =>
  sections.reduce((sum, { count }) => sum + count, 0);
