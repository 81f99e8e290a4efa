import { call } from '@/platform/call';
import { listStale, resolveStale } from '../../../core/bank/workbench-contract';
import type { InputOf } from '../../../core/kernel/endpoint';

export const fetchStale = (cursor: string | undefined) => call(listStale, { cursor });
export const sendDecision = (id: string, decision: InputOf<typeof resolveStale>['decision']) =>
  call(resolveStale, { id, decision });
