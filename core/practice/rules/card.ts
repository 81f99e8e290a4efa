import { type DayKey, dayKey } from '../../kernel/calendar';
import { ok, type Result, refuse } from '../../kernel/result';
import type { Answer } from '../../quiz/answer';
import type { Card, Memory, Rating, Review, Schedule } from '../card';

export interface Mistake {
  questionId: string;
  topic: string;
  /** The test in which it was made, and when that ended. */
  testId: string;
  at: number;
}

/** Not reviewed yet, it waits from the day it was answered wrongly. */
const newMemory = (day: DayKey): Memory => ({
  dueDay: day,
  stability: 0,
  difficulty: 0,
  reps: 0,
  lapses: 0,
  lastDay: null,
});

/**
 * The card once a mistake is known: a new one; or the one there is, taken back if it was put away, and forgotten anew
 * if it had been reviewed. The same test counts once.
 */
export function afterMistake(card: Card | null, mistake: Mistake, schedule: Schedule): Card {
  const { questionId, topic, testId, at } = mistake;
  const day = dayKey(at);
  if (card === null) {
    return {
      questionId,
      topic,
      memory: newMemory(day),
      isAway: false,
      mistakes: 1,
      lastMistake: { testId, at },
      lastReview: null,
    };
  }
  if (card.lastMistake.testId === testId) return card;
  const { lastDay } = card.memory;
  const isForgotten = lastDay !== null && lastDay <= day;
  return {
    ...card,
    topic,
    memory: isForgotten ? schedule(card.memory, 'again', day) : card.memory,
    isAway: false,
    mistakes: card.mistakes + 1,
    lastMistake: at > card.lastMistake.at ? { testId, at } : card.lastMistake,
    lastReview: isForgotten ? null : card.lastReview,
  };
}

export const isDue = ({ isAway, memory }: Pick<Card, 'isAway' | 'memory'>, today: DayKey): boolean =>
  !isAway && memory.dueDay <= today;

/** How I felt about a right answer. */
export type Feeling = 'sure' | 'unsure';

const ratingOf = (isRight: boolean, feeling: Feeling): Rating => {
  if (!isRight) return 'again';
  return feeling === 'sure' ? 'good' : 'hard';
};

/** The card after an answer; a right one counts as sure until I say otherwise. Throws if it is not due. */
export function afterReview(
  card: Card,
  { answer, isRight, version, today }: { answer: Answer; isRight: boolean; version: number; today: DayKey },
  schedule: Schedule,
): Card {
  if (!isDue(card, today)) throw new Error(`${card.questionId} is not due`);
  const lastReview: Review = { day: today, version, answer, isRight, before: card.memory };
  return { ...card, memory: schedule(card.memory, ratingOf(isRight, 'sure'), today), lastReview };
}

/** Rates the last review of the card otherwise; only a right answer leaves a choice. */
export function rateAnew(card: Card, feeling: Feeling, schedule: Schedule): Result<Card, 'CONFLICT'> {
  const { lastReview } = card;
  if (!lastReview?.isRight) return refuse('CONFLICT');
  return ok({ ...card, memory: schedule(lastReview.before, ratingOf(true, feeling), lastReview.day) });
}
