import type { Question, QuestionType } from '../bank/question';
import type { WeekKey } from '../kernel/calendar';

/** A question as it was when the paper was drawn: later changes of the bank do not touch a paper or an attempt. */
export interface QuestionSnapshot extends Pick<Question, 'stem' | 'body' | 'explanation' | 'source'> {
  /** Id in the bank. */
  id: string;
  version: number;
}

export interface PaperSection {
  type: QuestionType;
  /** Questions that a member gets of this section. */
  count: number;
  /** Points of one question. */
  points: number;
  /** At least `count`; no question stands in two sections of a paper. */
  candidates: QuestionSnapshot[];
}

/** How answers turn into points. It travels with paper and attempt, so a later choice does not change old scores. */
export interface ScoreSettings {
  /** A question of type `multiple` earns its points only by exactly the right choices. */
  multiple: 'allOrNothing';
}

export const SCORE_SETTINGS: ScoreSettings = { multiple: 'allOrNothing' };

export interface Paper {
  unitId: string;
  week: WeekKey;
  title: string;
  /** Time limit of an attempt, minutes. */
  minutes: number;
  opensAt: number;
  closesAt: number;
  /** Units whose members take it. */
  scope: string[];
  /** What the candidates were drawn by. */
  seed: string;
  settings: ScoreSettings;
  sections: PaperSection[];
}

/** One paper a unit and week: drawing again finds it. */
export const paperIdOf = (unitId: string, week: WeekKey): string => `${unitId}:${week}`;
