import * as v from 'valibot';
import { type Stored, stored } from '@/platform/storage';
import { integer } from '../../../core/kernel/fields';
import { type Answer, answer } from '../../../core/quiz/answer';

/** Answers by question key. */
export type Answers = Readonly<Record<string, Answer>>;

/** An answer with the moment at which it was given, on the server's clock. */
const given = v.object({ answer, answeredAt: integer });
export type Given = v.InferOutput<typeof given>;

/** What waits for the server, by question key. */
export type Pending = Readonly<Record<string, Given>>;

const schema = v.record(v.string(), given);

/** What was answered on this device and the server has not confirmed: it survives a reload or a killed app. */
export const pendingAnswers = (attemptId: string): Stored<Record<string, Given>> =>
  stored(`quiz:pending:${attemptId}`, schema);

/** The two records that the server knows them as. */
export const answersOf = (
  pending: Pending,
): { answers: Record<string, Answer>; answeredAt: Record<string, number> } => ({
  answers: Object.fromEntries(Object.entries(pending).map(([question, { answer: mine }]) => [question, mine])),
  answeredAt: Object.fromEntries(Object.entries(pending).map(([question, { answeredAt }]) => [question, answeredAt])),
});
