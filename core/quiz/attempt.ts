import type { QuestionShape } from '../bank/rules/question-shape';
import type { Answer } from './answer';
import type { QuestionSnapshot, ScoreSettings } from './paper';

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

interface Started {
  paperId: string;
  memberId: string;
  /** Which try this is, from 1. */
  number: number;
  title: string;
  startedAt: number;
  deadline: number;
  /** What questions and orders were drawn by: the draw can be repeated for an appeal. */
  seed: string;
  settings: ScoreSettings;
  questions: DrawnQuestion[];
  /** Ids in the bank of the questions. */
  asked: string[];
  /** By question key. */
  shapes: Record<string, QuestionShape>;
  /** By question key, in the member's letters. */
  answers: Record<string, Answer>;
}

export type OpenAttempt = Started & { state: 'open'; result: null };
export type ClosedAttempt = Started & { state: 'submitted' | 'expired'; result: AttemptResult };
export type Attempt = OpenAttempt | ClosedAttempt;

/** A weekly test is taken once. */
export const WEEKLY_TRY = 1;

/** Made by the server: starting twice finds the same attempt. */
export const attemptIdOf = ({ paperId, memberId, number }: Pick<Attempt, 'paperId' | 'memberId' | 'number'>): string =>
  `${paperId}:${memberId}:${number}`;
