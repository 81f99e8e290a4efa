import * as z from 'zod/mini';
import { type Stored, stored } from '@/platform/storage';
import { type Answer, answer } from '../../../core/quiz/answer';

/** Answers by question key. */
export type Answers = Readonly<Record<string, Answer>>;

const schema = z.record(z.string(), answer);

/** What was answered on this device and the server has not confirmed: it survives a reload or a killed app. */
export const pendingAnswers = (attemptId: string): Stored<Record<string, Answer>> =>
  stored(`quiz:pending:${attemptId}`, schema);
