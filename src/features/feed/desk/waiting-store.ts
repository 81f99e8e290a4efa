import { createPagedStore } from '@/ui/paged-store';
import type { WorkList } from '../../../../core/feed/workbench-contract';
import { fetchWorkRows } from './api';
import { workMessages } from './messages';

const source = {
  fetchPage: (status: WorkList, cursor: string | undefined) =>
    fetchWorkRows({ status, ...(cursor === undefined ? {} : { cursor }) }),
  messages: workMessages,
  idOf: (row: { postId: string }) => row.postId,
};

// Apart from the list of the page 发布与审核, which may lie beneath and show another state.
export const usePostsForMe = createPagedStore(source);
export const useReturnedPosts = createPagedStore(source);
export const useDrafts = createPagedStore(source);
