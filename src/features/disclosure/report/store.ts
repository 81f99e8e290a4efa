import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { ReportView } from '../../../../core/disclosure/report-contract';
import { fetchReport } from './api';
import { reportMessages } from './document-store';

interface ReportState {
  /** Of which unit and year it is; null before the first. */
  asked: string | null;
  report: Loadable<ReportView>;
  open: (unitId: string, year: number) => Promise<void>;
}

/** 年度报告 of a unit. Shown again, it stays while a newer one is fetched. */
export const useReport = create<ReportState>((set, get) => ({
  asked: null,
  report: loading,
  open: async (unitId, year) => {
    const asked = `${unitId} ${year}`;
    if (get().asked !== asked || get().report.state !== 'ready') set({ asked, report: loading });
    const answer = await fetchReport(unitId, year);
    if (get().asked === asked) set({ report: reloaded(get().report, answer, reportMessages) });
  },
}));
