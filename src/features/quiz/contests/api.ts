import { call } from '@/platform/call';
import { listTests, openStandings } from '../../../../core/quiz/contests/contract';

export const fetchTests = () => call(listTests, {});
export const fetchStandings = (paperId: string) => call(openStandings, { paperId });
