import { createPagedStore } from '@/ui/paged-store';
import type { WorkList } from '../../../../core/feed/workbench-contract';
import { fetchWorkRows } from './api';
import { workMessages } from './messages';

/** Posts of the units I work for, by state, and those that wait for me. */
export const useWorkRows = createPagedStore({
  fetchPage: (status: WorkList, cursor) => fetchWorkRows({ status, ...(cursor === undefined ? {} : { cursor }) }),
  messages: workMessages,
  idOf: (row) => row.postId,
});
