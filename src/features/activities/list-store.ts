import { commonMessages } from '@/platform/common-messages';
import { createPagedStore } from '@/ui/paged-store';
import { fetchActivities } from './api';

/** Activities for me: to come, or over. */
export const useActivities = createPagedStore({
  fetchPage: (when: 'coming' | 'past', cursor) => fetchActivities({ when, cursor }),
  messages: commonMessages,
  idOf: (row) => row.activityId,
});
