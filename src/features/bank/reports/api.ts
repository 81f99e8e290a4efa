import { call } from '@/platform/call';
import { type AskedPlace, listMyReports, reportQuestion, withdrawReport } from '../../../../core/bank/reports/contract';
import type { InputOf } from '../../../../core/kernel/endpoint';

export const fetchMyReports = (attemptId: string) => call(listMyReports, { attemptId });
export const sendReport = (input: InputOf<typeof reportQuestion>) => call(reportQuestion, input);
export const sendWithdrawal = (asked: AskedPlace) => call(withdrawReport, { asked });
