import { call } from '@/platform/call';
import type { Answer } from '../../../core/quiz/answer';
import { listWeeklyTests, openAttempt, saveAnswer, startAttempt, submitAttempt } from '../../../core/quiz/contract';

export const fetchWeeklyTests = () => call(listWeeklyTests, {});
export const sendStart = (paperId: string) => call(startAttempt, { paperId });
export const fetchAttempt = (attemptId: string) => call(openAttempt, { attemptId });
export const sendAnswer = (attemptId: string, question: string, answer: Answer) =>
  call(saveAnswer, { attemptId, question, answer });
export const sendSubmission = (attemptId: string, answers: Record<string, Answer>) =>
  call(submitAttempt, { attemptId, answers });
