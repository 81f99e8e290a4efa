import type { DayKey } from '../kernel/calendar';
import type { Answer } from '../quiz/answer';

/** How a question sits in the memory, in whole days of Asia/Shanghai. Stability and difficulty are FSRS's D and S. */
export interface Memory {
  /** The day from which it is to be reviewed. */
  dueDay: DayKey;
  /** Days until the chance to recall falls to 90 %. */
  stability: number;
  /** 1–10 */
  difficulty: number;
  /** Reviews so far. */
  reps: number;
  lapses: number;
  /** null before the first review. */
  lastDay: DayKey | null;
}

/** Of FSRS's four ratings the three that an answer can mean: wrong, right with effort, right. */
export type Rating = 'again' | 'hard' | 'good';

/** What a review on a day makes of a memory. The library that knows it stands on the server. */
export type Schedule = (memory: Memory, rating: Rating, today: DayKey) => Memory;

export interface Review {
  day: DayKey;
  /** Version of the question that was answered. */
  version: number;
  answer: Answer;
  isRight: boolean;
  /** To rate it otherwise later. */
  before: Memory;
}

/** A question that I answered wrongly, in my 错题本. */
export interface Card {
  /** Id in the bank. */
  questionId: string;
  topic: string;
  memory: Memory;
  /** 斩题: put away until I take it back, or answer it wrongly again. */
  isAway: boolean;
  /** Times it was answered wrongly in tests. */
  mistakes: number;
  lastMistake: { testId: string; at: number };
  lastReview: Review | null;
}

export const cardKeyOf = (memberId: string, questionId: string): string => `${memberId}:${questionId}`;
