import { create } from 'zustand';
import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import { createPagedStore } from '@/ui/paged-store';
import type { MonthKey } from '../../../../core/kernel/calendar';
import type { listPublished, openRhythm, RhythmView } from '../../../../core/statistics/rhythm-contract';
import { fetchPublished, fetchRhythm } from './api';

const messages: Record<RefusalOf<typeof openRhythm | typeof listPublished>, string> = commonMessages;

interface RhythmState {
  /** The month that is shown; null before the first. */
  month: MonthKey | null;
  rhythm: Loadable<RhythmView>;
  open: (month: MonthKey) => Promise<void>;
}

/** 发布节奏 of a month. Shown again, the figures stay while newer ones are fetched. */
export const useRhythm = create<RhythmState>((set, get) => ({
  month: null,
  rhythm: loading,
  open: async (month) => {
    const isSame = get().month === month && get().rhythm.state === 'ready';
    if (!isSame) set({ month, rhythm: loading });
    const answer = await fetchRhythm(month);
    if (get().month === month) set({ rhythm: reloaded(get().rhythm, answer, messages) });
  },
}));

/** What one unit published in one month. */
export const usePublished = createPagedStore({
  fetchPage: (unitAndMonth: string, cursor) => {
    const [unitId = '', month = ''] = unitAndMonth.split(' ');
    return fetchPublished({ unitId, month, cursor });
  },
  messages,
  idOf: (row) => row.postId,
});
