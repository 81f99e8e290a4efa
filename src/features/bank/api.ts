import { call } from '@/platform/call';
import {
  findSimilar,
  listQuestions,
  moveQuestion,
  openDesk,
  openQuestion,
  saveQuestion,
} from '../../../core/bank/questions/contract';
import {
  continueCorrection,
  correctQuestion,
  dismissReports,
  listReports,
  openReports,
} from '../../../core/bank/reports/workbench-contract';
import { listStale, resolveStale } from '../../../core/bank/stale/contract';
import type { InputOf } from '../../../core/kernel/endpoint';

export const fetchStale = (cursor: string | undefined) => call(listStale, { cursor });
export const sendDecision = (id: string, decision: InputOf<typeof resolveStale>['decision']) =>
  call(resolveStale, { id, decision });

export const fetchDesk = () => call(openDesk, {});
export const fetchQuestions = (input: InputOf<typeof listQuestions>) => call(listQuestions, input);
export const fetchQuestion = (id: string, isForCorrection = false) => call(openQuestion, { id, isForCorrection });
export const fetchSimilar = (input: InputOf<typeof findSimilar>) => call(findSimilar, input);
export const sendQuestion = (input: InputOf<typeof saveQuestion>) => call(saveQuestion, input);
export const sendMove = (input: InputOf<typeof moveQuestion>) => call(moveQuestion, input);

export const fetchReports = (cursor: string | undefined) => call(listReports, { cursor });
export const fetchReportsOf = (id: string) => call(openReports, { id });
export const sendDismissal = (id: string, answer: string) => call(dismissReports, { id, answer });
export const sendCorrection = (input: InputOf<typeof correctQuestion>) => call(correctQuestion, input);
export const sendOn = (correctionId: string) => call(continueCorrection, { correctionId });
