import { call } from '@/platform/call';
import { leaveFeedback, listMyFeedback, openDisclosure } from '../../../core/disclosure/contract';
import { openWithdrawnItem } from '../../../core/disclosure/withdrawn-contract';
import type { InputOf } from '../../../core/kernel/endpoint';

// Calls of the reading pages. That of 公开 is in board-api.ts, in the main package.

export const fetchDisclosure = (disclosureId: string) => call(openDisclosure, { disclosureId });
export const fetchWithdrawn = (disclosureId: string) => call(openWithdrawnItem, { disclosureId });
export const sendFeedback = (input: InputOf<typeof leaveFeedback>) => call(leaveFeedback, input);
export const fetchMyFeedback = (cursor: string | undefined) => call(listMyFeedback, { cursor });
