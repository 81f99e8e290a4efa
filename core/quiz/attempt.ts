import type { QuestionShape } from '../bank/rules/question-shape';
import type { Answer } from './answer';
import type { AppliedCorrection } from './correction';
import type { QuestionSnapshot } from './paper';
import type { PaperKind, Taking } from './taking';

/** A question as one member got it: options in the member's own order, lettered `a`, `b`, `c` …, its key in the same letters. */
export interface DrawnQuestion extends QuestionSnapshot {
  /** `q1` … in the order of this attempt. */
  key: string;
  points: number;
  /** The letters that the options have in the bank, in this member's order; empty for types without options. */
  letters: string[];
}

export interface AttemptResult {
  endedAt: number;
  earned: number;
  total: number;
  /** Points earned by question key. */
  marks: Record<string, number>;
}

/** A closed try as it is compared with others of the same member. */
export interface ClosedTry {
  number: number;
  earned: number;
  total: number;
  /** From start to end. */
  seconds: number;
  endedAt: number;
}

/** What a member's tries at a paper come to. */
export interface Standing {
  /** When the paper was finished for the first time, ms. */
  finishedAt: number;
  /** The try that counts. */
  counted: ClosedTry;
}

/** Answers and when each was given, by question key. */
export interface GivenAnswers {
  answers: Readonly<Record<string, Answer>>;
  /** ms on the server's clock; 0 for a question that was not answered yet. */
  answeredAt: Readonly<Record<string, number>>;
}

interface Started extends GivenAnswers {
  paperId: string;
  memberId: string;
  /** Which try this is, from 1. */
  number: number;
  kind: PaperKind;
  title: string;
  startedAt: number;
  deadline: number;
  /** What questions and orders were drawn by: the draw can be repeated for an appeal. */
  seed: string;
  taking: Taking;
  questions: DrawnQuestion[];
  /** Ids in the bank of the questions. */
  asked: string[];
  /** By question key. */
  shapes: Record<string, QuestionShape>;
  /** By question key, in the member's letters. */
  answers: Record<string, Answer>;
  answeredAt: Record<string, number>;
  /** What the tries before this one came to; a try begins when those before it are over, so only a correction changes this. */
  earlier: Standing | null;
  /** Corrections of its questions since it began, in their order; absent: none. */
  corrections?: AppliedCorrection[];
}

export type OpenAttempt = Started & { state: 'open'; result: null };
export type ClosedAttempt = Started & { state: 'submitted' | 'expired'; result: AttemptResult };
export type Attempt = OpenAttempt | ClosedAttempt;

/** Made by the server: starting twice finds the same attempt. */
export const attemptIdOf = ({ paperId, memberId, number }: Pick<Attempt, 'paperId' | 'memberId' | 'number'>): string =>
  `${paperId}:${memberId}:${number}`;
