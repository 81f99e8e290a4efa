import { create } from 'zustand';
import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { CategoryKey } from '../../../../core/disclosure/catalogue';
import type {
  CoverageCell,
  CoverageView,
  openCoverage,
  openCoverageCell,
} from '../../../../core/disclosure/coverage-contract';
import { fetchCell, fetchCoverage } from './api';
import { asInput, type Period } from './period';

const messages: Record<RefusalOf<typeof openCoverage | typeof openCoverageCell>, string> = {
  ...commonMessages,
  NOT_FOUND: '没有这个单元，或者它不归您管。',
};

interface CoverageState {
  /** The period that is shown; null before the first. */
  period: Period | null;
  coverage: Loadable<CoverageView>;
  open: (period: Period) => Promise<void>;
}

const isSamePeriod = (one: Period | null, other: Period | null): boolean =>
  one?.year === other?.year && one?.quarter === other?.quarter;

/** 公开覆盖 of a period. Shown again, the figures stay while newer ones are fetched. */
export const useCoverage = create<CoverageState>((set, get) => ({
  period: null,
  coverage: loading,
  open: async (period) => {
    const isShown = isSamePeriod(get().period, period) && get().coverage.state === 'ready';
    if (!isShown) set({ period, coverage: loading });
    const answer = await fetchCoverage(asInput(period));
    if (isSamePeriod(get().period, period)) set({ coverage: reloaded(get().coverage, answer, messages) });
  },
}));

/** Which figures are opened: of a unit, in a category or in all. */
export interface Cell extends Period {
  unitId: string;
  category: CategoryKey | null;
}

interface CellState {
  asked: Cell | null;
  cell: Loadable<CoverageCell>;
  open: (cell: Cell) => Promise<void>;
}

const isSameCell = (one: Cell | null, other: Cell): boolean =>
  isSamePeriod(one, other) && one?.unitId === other.unitId && one.category === other.category;

/** What stands behind a figure. */
export const useCell = create<CellState>((set, get) => ({
  asked: null,
  cell: loading,
  open: async (asked) => {
    if (!isSameCell(get().asked, asked) || get().cell.state !== 'ready') set({ asked, cell: loading });
    const { unitId, category } = asked;
    const answer = await fetchCell({ unitId, ...asInput(asked), ...(category === null ? {} : { category }) });
    if (isSameCell(get().asked, asked)) set({ cell: reloaded(get().cell, answer, messages) });
  },
}));
