import { call } from '@/platform/call';
import { leaveFeedback, listBoard, listMyFeedback, openDisclosure } from '../../../core/disclosure/contract';
import type { InputOf } from '../../../core/kernel/endpoint';

// Calls of 公开 and of the reading pages. Those of the workbench are in work-api.ts, outside the main package.

export const fetchBoard = (input: InputOf<typeof listBoard>) => call(listBoard, input);
export const fetchDisclosure = (disclosureId: string) => call(openDisclosure, { disclosureId });
export const sendFeedback = (input: InputOf<typeof leaveFeedback>) => call(leaveFeedback, input);
export const fetchMyFeedback = (cursor: string | undefined) => call(listMyFeedback, { cursor });
