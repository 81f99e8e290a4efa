import { call } from '@/platform/call';
import { finishMinute, startMinute } from '../../../../core/practice/minute/contract';
import type { Answer } from '../../../../core/quiz/answer';

export const sendStart = (runId: string) => call(startMinute, { runId });
export const sendFinish = (runId: string, answers: Record<string, Answer>) => call(finishMinute, { runId, answers });
