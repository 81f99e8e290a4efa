import { call } from '@/platform/call';
import type { InputOf } from '../../../core/kernel/endpoint';
import { type Citation, findCited } from '../../../core/library/contract';
import { listWeeklyTests, openAttempt, saveAnswer, startAttempt, submitAttempt } from '../../../core/quiz/contract';
import type { Answer } from '../../../core/quiz/question';
import { listStale, resolveStale } from '../../../core/quiz/workbench-contract';

export const fetchWeeklyTests = () => call(listWeeklyTests, {});
export const sendStart = (paperId: string) => call(startAttempt, { paperId });
export const fetchAttempt = (attemptId: string) => call(openAttempt, { attemptId });
export const sendAnswer = (attemptId: string, question: string, answer: Answer) =>
  call(saveAnswer, { attemptId, question, answer });
export const sendSubmission = (attemptId: string, answers: Record<string, Answer>) =>
  call(submitAttempt, { attemptId, answers });
export const fetchCited = (citations: Citation[]) => call(findCited, { citations });
export const fetchStale = (cursor: string | undefined) => call(listStale, { cursor });
export const sendDecision = (id: string, decision: InputOf<typeof resolveStale>['decision']) =>
  call(resolveStale, { id, decision });
