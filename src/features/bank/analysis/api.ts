import { call } from '@/platform/call';
import { analysePaper, listAnalysedPapers } from '../../../../core/quiz/analysis/contract';

export const fetchAnalysedPapers = (cursor: string | undefined) => call(listAnalysedPapers, { cursor });
export const askAnalysis = (paperId: string, renew: boolean) => call(analysePaper, { paperId, renew });
