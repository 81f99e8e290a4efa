import type { Answer } from '../../quiz/answer';
import type { DrawnQuestion } from '../../quiz/attempts/attempt';

interface Started {
  memberId: string;
  runId: string;
  startedAt: number;
  deadline: number;
  /** Seed from which the questions and the orders of options were drawn. */
  seed: string;
}

export interface OpenRun extends Started {
  state: 'open';
  questions: DrawnQuestion[];
}

export interface RunResult {
  right: number;
  isLate: boolean;
  /** Points by question key: 1 or 0. */
  marks: Record<string, number>;
}

export interface EndedRun extends Started {
  state: 'ended';
  endedAt: number;
  /** Only the answered questions; the others are not kept. */
  questions: DrawnQuestion[];
  answers: Record<string, Answer>;
  result: RunResult;
}

/** One run of 自测一分钟. */
export type MinuteRun = OpenRun | EndedRun;

export const runKeyOf = ({ memberId, runId }: Pick<MinuteRun, 'memberId' | 'runId'>): string => `${memberId}:${runId}`;
