import type { Question, QuestionBody } from '../../bank/question';

/** The corrected content, which is asked from now on. */
export type CorrectedContent = Pick<Question, 'stem' | 'body' | 'explanation' | 'source'>;

/** A correction of a wrong question in the bank, and how attempts that asked it are marked again. */
export interface Correction {
  /** `<questionDocId>:<version>`, with the version that the correction created. */
  id: string;
  /** The question's id in the bank. */
  question: string;
  version: number;
  /** The version that is replaced, with the parts of its content that answers are matched by. */
  replaces: { version: number; stem: string; body: QuestionBody };
  content: CorrectedContent;
  /** 题目作废: everybody gets the points. */
  isVoid: boolean;
  at: number;
}

/** A correction applied to one question of an attempt. */
export interface AppliedCorrection {
  id: string;
  at: number;
  /** `q1`, `q2` … in the attempt. */
  key: string;
  isVoid: boolean;
  /** Points of the whole attempt before and after; null if the attempt was open and had none yet. */
  earned: { before: number; after: number } | null;
}
