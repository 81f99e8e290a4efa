import * as v from 'valibot';
import { type Stored, stored } from '@/platform/storage';
import { integer } from '../../../../core/kernel/fields';
import { type Answer, answer } from '../../../../core/quiz/answer';

/** Answers by question key. */
export type Answers = Readonly<Record<string, Answer>>;

/** An answer, and when it was given on the server's clock, ms since the epoch. */
const given = v.object({ answer, answeredAt: integer });
export type Given = v.InferOutput<typeof given>;

/** Answers that the server has not confirmed, by question key. */
export type Pending = Readonly<Record<string, Given>>;

const schema = v.record(v.string(), given);

/** Unconfirmed answers kept on this device. They survive a reload and a killed app. */
export const pendingAnswers = (attemptId: string): Stored<Record<string, Given>> =>
  stored(`quiz:pending:${attemptId}`, schema);

/** The pending answers as two records by question key, as the server expects them. */
export const answersOf = (
  pending: Pending,
): { answers: Record<string, Answer>; answeredAt: Record<string, number> } => ({
  answers: Object.fromEntries(Object.entries(pending).map(([question, { answer: mine }]) => [question, mine])),
  answeredAt: Object.fromEntries(Object.entries(pending).map(([question, { answeredAt }]) => [question, answeredAt])),
});
