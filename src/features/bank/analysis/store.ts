import { create } from 'zustand';
import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import { failed, type Loadable, loading } from '@/ui/loadable';
import { createPagedStore } from '@/ui/paged-store';
import type { analysePaper, PaperAnalysis } from '../../../../core/quiz/analysis/contract';
import { askAnalysis, fetchAnalysedPapers } from './api';

const messages: Record<RefusalOf<typeof analysePaper>, string> = {
  ...commonMessages,
  NOT_FOUND: '没有这份试卷，或它不在您管理的范围里。',
};

/** Papers that members have taken, the last to close first. */
export const useAnalysedPapers = createPagedStore({
  fetchPage: (_all: 'all', cursor) => fetchAnalysedPapers(cursor),
  messages,
  idOf: (row) => row.paperId,
});

export type ItemOrder = 'flags' | 'facility' | 'discrimination' | 'paper';

interface AnalysisState {
  paperId: string;
  analysis: Loadable<PaperAnalysis>;
  /** While attempts are being counted: how many are done, of how many; null: counting is finished. */
  progress: { done: number; total: number } | null;
  order: ItemOrder;
  /**
   * Opens the analysis of a paper, and lets the server go on counting until all attempts are counted. `renew`: counts
   * anew.
   */
  open: (paperId: string, renew?: boolean) => Promise<void>;
  sort: (order: ItemOrder) => void;
  /** For a page that is left: stops counting. The server keeps what it has counted. */
  close: () => void;
}

export const useAnalysis = create<AnalysisState>((set, get) => {
  let visit = 0;

  return {
    paperId: '',
    analysis: loading,
    progress: null,
    order: 'flags',
    open: async (paperId, renew = false) => {
      const { analysis } = get();
      if (!renew && get().paperId === paperId && analysis.state === 'ready') return;
      visit += 1;
      const mine = visit;
      set({ paperId, analysis: loading, progress: null });
      for (let isFirst = true; ; isFirst = false) {
        const answer = await askAnalysis(paperId, renew && isFirst);
        if (mine !== visit) return;
        if (!answer.ok) {
          set({ analysis: failed(answer.code, messages), progress: null });
          return;
        }
        if (answer.value.state === 'ready') {
          set({ analysis: { state: 'ready', value: answer.value.analysis }, progress: null });
          return;
        }
        set({ progress: { done: answer.value.done, total: answer.value.total } });
      }
    },
    sort: (order) => set({ order }),
    close: () => {
      visit += 1;
      set({ paperId: '', analysis: loading, progress: null });
    },
  };
});
