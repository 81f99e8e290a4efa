import type { DayKey } from '../../kernel/calendar';
import type { Answer } from '../../quiz/answer';

/**
 * How well a member remembers a question, in whole days of Asia/Shanghai. Stability and difficulty are FSRS's S and D.
 */
export interface Memory {
  /** First day on which the question is due for review. */
  dueDay: DayKey;
  /** Days until the probability of recall falls to 90 %. */
  stability: number;
  /** 1–10 */
  difficulty: number;
  /** Reviews so far. */
  reps: number;
  lapses: number;
  /** null before the first review. */
  lastDay: DayKey | null;
}

/** Three of FSRS's four ratings, as an answer can show only these: wrong, right with effort, right. */
export type Rating = 'again' | 'hard' | 'good';

/** The memory after a review on `today`. Passed in, because the FSRS library runs only on the server. */
export type Schedule = (memory: Memory, rating: Rating, today: DayKey) => Memory;

export interface Review {
  day: DayKey;
  /** Version of the question that the member answered. */
  version: number;
  answer: Answer;
  isRight: boolean;
  /** The memory before this review, so that the review can be rated again. */
  before: Memory;
}

/** A question that the member answered wrongly, in their 错题本. */
export interface Card {
  /** The question's id in the bank. */
  questionId: string;
  topic: string;
  memory: Memory;
  /** 收起: the member has put the card away. It returns when they take it back or answer the question wrongly again. */
  isAway: boolean;
  /** How often the member answered it wrongly in tests. */
  mistakes: number;
  lastMistake: { testId: string; at: number };
  lastReview: Review | null;
}

export const cardKeyOf = (memberId: string, questionId: string): string => `${memberId}:${questionId}`;
