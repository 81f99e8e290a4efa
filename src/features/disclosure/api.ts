import { call } from '@/platform/call';
import { leaveFeedback, listBoard, listMyFeedback, openDisclosure } from '../../../core/disclosure/contract';
import type { InputOf } from '../../../core/kernel/endpoint';

// 公开 asks this too; what only the workbench asks is in work-api.ts, away from the mini program's main package.

export const fetchBoard = (input: InputOf<typeof listBoard>) => call(listBoard, input);
export const fetchDisclosure = (disclosureId: string) => call(openDisclosure, { disclosureId });
export const sendFeedback = (input: InputOf<typeof leaveFeedback>) => call(leaveFeedback, input);
export const fetchMyFeedback = (cursor: string | undefined) => call(listMyFeedback, { cursor });
