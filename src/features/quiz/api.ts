import { call } from '@/platform/call';
import { openAttempt, openPaper, saveAnswer, startAttempt, submitAttempt } from '../../../core/quiz/attempts/contract';
import { answersOf, type Given, type Pending } from './attempts/pending-answers';

export const fetchPaper = (paperId: string) => call(openPaper, { paperId });
export const sendStart = (paperId: string, number: number) => call(startAttempt, { paperId, number });
export const fetchAttempt = (attemptId: string) => call(openAttempt, { attemptId });
export const sendAnswer = (attemptId: string, question: string, given: Given) =>
  call(saveAnswer, { attemptId, question, ...given });
export const sendSubmission = (attemptId: string, pending: Pending) =>
  call(submitAttempt, { attemptId, ...answersOf(pending) });
