import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { completion, listAssignments, listPeople, openWeekAhead } from '../../../core/statistics/contract';

export const messages: Record<
  RefusalOf<typeof listAssignments | typeof completion | typeof listPeople | typeof openWeekAhead>,
  string
> = commonMessages;
