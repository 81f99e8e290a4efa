import { call } from '@/platform/call';
import { listTests, openStandings } from '../../../core/quiz/contest-contract';

export const fetchTests = () => call(listTests, {});
export const fetchStandings = (paperId: string) => call(openStandings, { paperId });
