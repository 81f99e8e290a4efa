import { createPagedStore } from '@/ui/paged-store';
import type { PostStatus } from '../../../core/feed/workbench-contract';
import { fetchWorkRows } from './work-api';
import { workMessages } from './work-messages';

/** What the units I work for are writing, by how far it got. */
export const useWorkRows = createPagedStore({
  fetchPage: (status: PostStatus, cursor) => fetchWorkRows({ status, ...(cursor === undefined ? {} : { cursor }) }),
  messages: workMessages,
  idOf: (row) => row.postId,
});
