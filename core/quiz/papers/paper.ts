import type { Question, QuestionType } from '../../bank/question';
import type { WeekKey } from '../../kernel/calendar';
import type { PaperPlan } from './plan';
import type { PaperKind, Taking } from './taking';

/**
 * A question as it was when the paper was drawn. Later changes of the bank do not affect papers or attempts; only a
 * correction does.
 */
export interface QuestionSnapshot extends Pick<Question, 'stem' | 'body' | 'explanation' | 'source'> {
  /** The question's id in the bank. */
  id: string;
  version: number;
  /** 题目作废: everybody gets the points. Absent for a question that counts. */
  isVoid?: boolean;
}

export interface PaperSection {
  type: QuestionType;
  /** Number of questions that a member gets from this section. */
  count: number;
  /** Points per question. */
  points: number;
  /** At least `count`. No question is in two sections of a paper. A question chosen by hand is a section of its own. */
  candidates: QuestionSnapshot[];
}

/** `draft`: being composed, invisible to members; `withdrawn`: taken back, its attempts are kept. */
export type PaperState = 'draft' | 'published' | 'withdrawn';

export interface Paper {
  kind: PaperKind;
  state: PaperState;
  unitId: string;
  /** Week of a weekly paper; null for others. */
  week: WeekKey | null;
  title: string;
  /** Time limit of an attempt, in minutes. */
  minutes: number;
  opensAt: number;
  closesAt: number;
  /** Units whose members may take it. */
  scope: string[];
  /** Seed from which the candidates were drawn; empty for a draft. */
  seed: string;
  taking: Taking;
  /** Empty for a draft. */
  sections: PaperSection[];
  /** The plan that an editor composed; null if the timer drew the paper from its unit's blueprint. */
  plan: PaperPlan | null;
}

/** One paper per unit and week: drawing again finds the existing one. */
export const paperIdOf = (unitId: string, week: WeekKey): string => `${unitId}:${week}`;

export const questionCount = (sections: readonly { count: number }[]): number =>
  sections.reduce((sum, { count }) => sum + count, 0);
