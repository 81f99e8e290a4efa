import { createPagedStore } from '@/ui/paged-store';
import type { PostStatus } from '../../../../core/feed/workbench-contract';
import { fetchWorkRows } from './api';
import { workMessages } from './messages';

/** Posts of the units I work for, by status. */
export const useWorkRows = createPagedStore({
  fetchPage: (status: PostStatus, cursor) => fetchWorkRows({ status, ...(cursor === undefined ? {} : { cursor }) }),
  messages: workMessages,
  idOf: (row) => row.postId,
});
