import { call } from '@/platform/call';
import { openReport } from '../../../../core/disclosure/report-contract';
import { downloadReport } from '../../../../core/reports/contract';

export const fetchReport = (unitId: string, year: number) => call(openReport, { unitId, year });
export const fetchDocument = (unitId: string, year: number) => call(downloadReport, { unitId, year });
