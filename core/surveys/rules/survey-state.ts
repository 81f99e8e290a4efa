import type { EndChange, EndProposal } from '../../desk/end-change';
import type { PassingEvent } from '../../desk/passing';
import type { Decision } from '../appraisal';
import type { SurveyStatus } from '../workbench-contract';

/** The voters as they were when it opened; null for a named survey, which asks whoever is there. */
export interface Roll {
  id: string;
  voters: number;
  /**
   * 预备党员 of the branch of an appraisal as they were then, who write about themselves and are not graded. Missing in
   * another kind, and in one from before this was kept.
   */
  beside?: readonly string[];
}

/** `endsAt` null: at once. */
export type SurveyEndProposal = EndProposal<number | null>;

/** 评定: what the branch has decided of each member on the roll. */
export interface Assessment {
  decided: readonly Decision[];
  byId: string;
  /** From then on each member sees what was decided of them, and nothing of it changes. */
  isAnnounced: boolean;
}

export interface SurveyState {
  status: SurveyStatus;
  /** The reason for the last return; null without one. */
  remark: string | null;
  /** ms; null until it is opened. */
  publishedAt: number | null;
  closesAt: number;
  roll: Roll | null;
  proposal: SurveyEndProposal | null;
  changes: readonly EndChange[];
  /** Whether everybody whom it reaches is shown the sorted ballots. */
  areBallotsShown: boolean;
  /** Of an appraisal; null: nothing is written. */
  assessment: Assessment | null;
}

export type SurveyEvent =
  | PassingEvent
  | { type: 'opened'; at: number; roll: Roll | null; byId: string; byName: string; checked: readonly string[] | null }
  | { type: 'endProposed'; proposal: SurveyEndProposal }
  | { type: 'endDropped' }
  | { type: 'endChanged'; change: EndChange }
  | { type: 'disclosed' }
  | { type: 'assessed'; decided: readonly Decision[]; byId: string }
  | { type: 'announced' };
