import { commonMessages } from '@/platform/common-messages';
import { createPagedStore } from '@/ui/paged-store';
import type { ActivityFilter } from '../../../core/activities/contract';
import { fetchActivities } from './api';

/** Activities for me: to come, mine, or over. */
export const useActivities = createPagedStore({
  fetchPage: (when: ActivityFilter, cursor) => fetchActivities({ when, cursor }),
  messages: commonMessages,
  idOf: (row) => row.activityId,
});
