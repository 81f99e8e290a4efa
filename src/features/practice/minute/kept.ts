import * as v from 'valibot';
import { stored } from '@/platform/storage';
import { answer } from '../../../../core/quiz/answer';

/** The running minute test with its answers. It survives a reload, a killed app and a lost network. */
export const keptMinute = stored(
  'practice:minute',
  v.object({ runId: v.string(), answers: v.record(v.string(), answer) }),
);
