import type { QuestionShape } from '../../bank/rules/question-shape';
import type { Answer } from '../answer';
import type { AppliedCorrection } from '../corrections/correction';
import type { QuestionSnapshot } from '../papers/paper';
import type { PaperKind, Taking } from '../papers/taking';

/**
 * A question as one member got it: options in the member's own order, lettered `a`, `b`, `c` …; its body's key uses
 * these letters.
 */
export interface DrawnQuestion extends QuestionSnapshot {
  /** `q1`, `q2` … in the order of this attempt. */
  key: string;
  points: number;
  /** For each option in this member's order, its letter in the bank; empty for types without options. */
  letters: string[];
}

export interface AttemptResult {
  endedAt: number;
  earned: number;
  total: number;
  /** Points earned, by question key. */
  marks: Record<string, number>;
}

/** A closed try, reduced to what is compared between tries of one member. */
export interface ClosedTry {
  number: number;
  earned: number;
  total: number;
  /** Seconds from start to end. */
  seconds: number;
  endedAt: number;
}

/** The summary of a member's tries at a paper. */
export interface PaperOutcome {
  /** When the paper was first completed, in ms. */
  finishedAt: number;
  /** The try that counts. */
  counted: ClosedTry;
}

/** Answers and their times, by question key. */
export interface GivenAnswers {
  answers: Readonly<Record<string, Answer>>;
  /** In ms on the server's clock; a missing time counts as 0. */
  answeredAt: Readonly<Record<string, number>>;
}

interface Started extends GivenAnswers {
  paperId: string;
  memberId: string;
  /** Number of this try, from 1. */
  number: number;
  kind: PaperKind;
  title: string;
  startedAt: number;
  deadline: number;
  /** Seed from which the questions and orders were drawn, so that the draw can be repeated for an appeal. */
  seed: string;
  taking: Taking;
  questions: DrawnQuestion[];
  /** Ids of its questions in the bank. */
  asked: string[];
  /** By question key. */
  shapes: Record<string, QuestionShape>;
  /** By question key, in the member's letters. */
  answers: Record<string, Answer>;
  answeredAt: Record<string, number>;
  /**
   * The outcome of the earlier tries; null without one. A try begins only when the earlier ones are over, so only a
   * correction changes this.
   */
  earlier: PaperOutcome | null;
  /** Corrections applied to its questions, in order; absent if there are none. */
  corrections?: AppliedCorrection[];
}

export type OpenAttempt = Started & { state: 'open'; result: null };
export type ClosedAttempt = Started & { state: 'submitted' | 'expired'; result: AttemptResult };
export type Attempt = OpenAttempt | ClosedAttempt;

/** Built by the server, so that starting twice finds the same attempt. */
export const attemptIdOf = ({ paperId, memberId, number }: Pick<Attempt, 'paperId' | 'memberId' | 'number'>): string =>
  `${paperId}:${memberId}:${number}`;
