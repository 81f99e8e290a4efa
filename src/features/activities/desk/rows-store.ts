import { createPagedStore } from '@/ui/paged-store';
import type { ActivityList } from '../../../../core/activities/workbench-contract';
import { fetchWork } from './api';
import { workMessages } from './messages';

/** Activities of my units in one state, or those that wait for me. */
export const useActivityWork = createPagedStore({
  fetchPage: (status: ActivityList, cursor) => fetchWork({ status, cursor }),
  messages: workMessages,
  idOf: (row) => row.activityId,
});
