import { call } from '@/platform/call';
import type { InputOf } from '../../../../core/kernel/endpoint';
import { listPublished, openRhythm } from '../../../../core/statistics/rhythm-contract';

export const fetchRhythm = (month: string) => call(openRhythm, { month });
export const fetchPublished = (input: InputOf<typeof listPublished>) => call(listPublished, input);
