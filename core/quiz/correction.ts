import type { Question, QuestionBody } from '../bank/question';

/** What is asked from now on in the place of what was wrong. */
export type CorrectedContent = Pick<Question, 'stem' | 'body' | 'explanation' | 'source'>;

/** A question of the bank that was wrong, and how attempts that asked it are marked again. */
export interface Correction {
  /** `<questionDocId>:<version>`, the version that the correction made. */
  id: string;
  /** Id in the bank. */
  question: string;
  version: number;
  /** The version whose content it replaces, and that content as far as answers are matched by it. */
  replaces: { version: number; stem: string; body: QuestionBody };
  content: CorrectedContent;
  /** 题目作废：人人得分. */
  isVoid: boolean;
  at: number;
}

/** What a correction did to one question of an attempt. */
export interface AppliedCorrection {
  id: string;
  at: number;
  /** `q1` … in the attempt. */
  key: string;
  isVoid: boolean;
  /** Points of the whole attempt before and after; null: it was open and had none yet. */
  earned: { before: number; after: number } | null;
}
