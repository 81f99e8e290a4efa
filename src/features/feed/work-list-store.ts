import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { PostStatus, WorkRow } from '../../../core/feed/contract';
import type { Role } from '../../../core/kernel/roles';
import { fetchWorkCounts, fetchWorkRows } from './api';
import { workMessages } from './work-messages';

type Counts = Record<PostStatus, number>;

interface WorkListState {
  /** null until one is chosen. */
  status: PostStatus | null;
  counts: Counts | null;
  rows: Loadable<WorkRow[]>;
  next: string | null;
  isLoadingMore: boolean;
  /** Why more could not be loaded. */
  message: string | null;
  /** Brings the counts up to date, and the rows of the chosen state. */
  open: () => Promise<void>;
  choose: (status: PostStatus) => Promise<void>;
  more: () => Promise<void>;
}

/** Where somebody looks first: at what waits for them. */
export function firstStatus(counts: Counts, roles: readonly Role[]): PostStatus {
  const holds = (...wanted: Role[]) => wanted.some((role) => roles.includes(role));
  if (holds('reviewer', 'admin') && counts.inSignOff > 0) return 'inSignOff';
  if (holds('secretary', 'admin') && counts.inReview > 0) return 'inReview';
  if (holds('editor', 'secretary', 'admin') && counts.draft > 0) return 'draft';
  return 'published';
}

export const useWorkList = create<WorkListState>((set, get) => {
  const loadRows = async (status: PostStatus) => {
    const answer = await fetchWorkRows({ status });
    if (get().status !== status) return;
    if (answer.ok) set({ rows: { state: 'ready', value: answer.value.items }, next: answer.value.next, message: null });
    else if (get().rows.state === 'ready') set({ message: workMessages[answer.code] });
    else set({ rows: loaded(answer, workMessages), next: null });
  };
  return {
    status: null,
    counts: null,
    rows: loading,
    next: null,
    isLoadingMore: false,
    message: null,
    open: async () => {
      if (get().rows.state === 'failed') set({ rows: loading });
      const { status } = get();
      const [counts] = await Promise.all([fetchWorkCounts(), status && loadRows(status)]);
      if (counts.ok) set({ counts: counts.value });
      else if (get().rows.state !== 'ready') set({ rows: loaded(counts, workMessages) });
    },
    choose: async (status) => {
      set({ status, rows: loading, next: null, isLoadingMore: false, message: null });
      await loadRows(status);
    },
    more: async () => {
      const { status, next, isLoadingMore } = get();
      if (status === null || next === null || isLoadingMore) return;
      set({ isLoadingMore: true, message: null });
      const answer = await fetchWorkRows({ status, cursor: next });
      const { rows } = get();
      if (get().status !== status || get().next !== next || rows.state !== 'ready') return;
      set(
        answer.ok
          ? {
              rows: { state: 'ready', value: [...rows.value, ...answer.value.items] },
              next: answer.value.next,
              isLoadingMore: false,
            }
          : { isLoadingMore: false, message: workMessages[answer.code] },
      );
    },
  };
});
