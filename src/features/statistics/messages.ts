import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { completion, listAssignments, listPeople } from '../../../core/statistics/contract';

export const messages: Record<
  RefusalOf<typeof listAssignments | typeof completion | typeof listPeople>,
  string
> = commonMessages;
