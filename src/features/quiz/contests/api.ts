import { call } from '@/platform/call';
import { listResults, listTests, openStandings } from '../../../../core/quiz/contests/contract';

export const fetchResults = (cursor: string | undefined) => call(listResults, { cursor });
export const fetchTests = () => call(listTests, {});
export const fetchStandings = (paperId: string) => call(openStandings, { paperId });
