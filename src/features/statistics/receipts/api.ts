import { call } from '@/platform/call';
import type { InputOf } from '../../../../core/kernel/endpoint';
import { listReceipts, openReceipts } from '../../../../core/statistics/receipts-contract';

export const fetchReceipts = (assignmentId: string) => call(openReceipts, { assignmentId });
export const fetchReceiptRows = (input: InputOf<typeof listReceipts>) => call(listReceipts, input);
