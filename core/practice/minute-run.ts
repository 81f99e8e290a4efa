import type { Answer } from '../quiz/answer';
import type { DrawnQuestion } from '../quiz/attempt';

interface Started {
  memberId: string;
  runId: string;
  startedAt: number;
  deadline: number;
  /** What questions and orders were drawn by. */
  seed: string;
}

export interface OpenRun extends Started {
  state: 'open';
  questions: DrawnQuestion[];
}

export interface RunResult {
  right: number;
  isLate: boolean;
  /** Points earned by question key: 1 or 0. */
  marks: Record<string, number>;
}

export interface EndedRun extends Started {
  state: 'ended';
  endedAt: number;
  /** Those that were answered; what was not reached is not kept. */
  questions: DrawnQuestion[];
  answers: Record<string, Answer>;
  result: RunResult;
}

/** 自测一分钟, once. */
export type MinuteRun = OpenRun | EndedRun;

export const runKeyOf = ({ memberId, runId }: Pick<MinuteRun, 'memberId' | 'runId'>): string => `${memberId}:${runId}`;
