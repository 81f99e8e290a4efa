import * as v from 'valibot';
import { stored } from '@/platform/storage';
import { answer } from '../../../core/quiz/answer';

/** The minute that runs on this device and what was answered in it: it survives a reload, a killed app, a dead network. */
export const keptMinute = stored(
  'practice:minute',
  v.object({ runId: v.string(), answers: v.record(v.string(), answer) }),
);
