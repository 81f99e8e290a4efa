import * as z from 'zod/mini';
import { stored } from '@/platform/storage';
import { answer } from '../../../core/quiz/answer';

/** The minute that runs on this device and what was answered in it: it survives a reload, a killed app, a dead network. */
export const keptMinute = stored(
  'practice:minute',
  z.object({ runId: z.string(), answers: z.record(z.string(), answer) }),
);
