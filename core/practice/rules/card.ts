import { type DayKey, dayKey } from '../../kernel/calendar';
import { ok, type Result, refuse } from '../../kernel/result';
import type { Answer } from '../../quiz/answer';
import type { Card, Memory, Rating, Review, Schedule } from '../book/card';

export interface Mistake {
  questionId: string;
  topic: string;
  /** The test with the mistake, and when that test ended (ms). */
  testId: string;
  at: number;
}

/** A card without reviews is due from the day of the mistake. */
const newMemory = (day: DayKey): Memory => ({
  dueDay: day,
  stability: 0,
  difficulty: 0,
  reps: 0,
  lapses: 0,
  lastDay: null,
});

/**
 * The card after a mistake: a new one, or the existing card. The existing card returns if it was put away, and is rated
 * `again` if it had been reviewed. A second mistake in the same test changes nothing.
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

/** How certain the member felt about a right answer. */
export type Feeling = 'sure' | 'unsure';

const ratingOf = (isRight: boolean, feeling: Feeling): Rating => {
  if (!isRight) return 'again';
  return feeling === 'sure' ? 'good' : 'hard';
};

/**
 * The card after an answer. A right answer counts as `sure` until the member says otherwise. Throws if the card is not
 * due.
 */
export function afterReview(
  card: Card,
  { answer, isRight, version, today }: { answer: Answer; isRight: boolean; version: number; today: DayKey },
  schedule: Schedule,
): Card {
  if (!isDue(card, today)) throw new Error(`${card.questionId} is not due`);
  const lastReview: Review = { day: today, version, answer, isRight, before: card.memory };
  return { ...card, memory: schedule(card.memory, ratingOf(isRight, 'sure'), today), lastReview };
}

/** Changes the rating of the last review. Only a right answer can be rated. */
export function rateAnew(card: Card, feeling: Feeling, schedule: Schedule): Result<Card, 'CONFLICT'> {
  const { lastReview } = card;
  if (!lastReview?.isRight) return refuse('CONFLICT');
  return ok({ ...card, memory: schedule(lastReview.before, ratingOf(true, feeling), lastReview.day) });
}
