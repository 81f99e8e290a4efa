import { create } from 'zustand';
import { keptWords } from '@/platform/kept-words';
import type { AskedPlace, MyReport, ReportReason } from '../../../../core/bank/reports/contract';
import { fetchMyReports, sendReport, sendWithdrawal } from './api';
import { reportMessages } from './messages';

interface Writing {
  asked: AskedPlace;
  reason: ReportReason | null;
  text: string;
}

interface ReportState {
  /** The attempt to which the reports in `mine` belong. */
  attemptId: string;
  mine: readonly MyReport[];
  /** The report being written, on one question at a time; null: none. */
  writing: Writing | null;
  isBusy: boolean;
  message: string | null;
  /** Loads `mine`. Shows no error: without an answer questions can still be reported. */
  open: (attemptId: string) => Promise<void>;
  begin: (asked: AskedPlace) => void;
  write: (changes: Partial<Pick<Writing, 'reason' | 'text'>>) => void;
  cancel: () => void;
  /** Returns true when the server has accepted the report. */
  send: () => Promise<boolean>;
  withdraw: (asked: AskedPlace) => Promise<boolean>;
}

/** What was begun to be said about a question, on this device until it is sent. */
const begun = ({ attemptId, question }: AskedPlace) => keptWords(`report:${attemptId}:${question}`);

const idle = { writing: null, isBusy: false, message: null };

export const useReports = create<ReportState>((set, get) => {
  const keep = (attemptId: string, report: MyReport) => {
    if (get().attemptId !== attemptId) return;
    set({ mine: [report, ...get().mine.filter(({ question }) => question !== report.question)] });
  };
  return {
    attemptId: '',
    mine: [],
    ...idle,
    open: async (attemptId) => {
      if (get().attemptId !== attemptId) set({ attemptId, mine: [], ...idle });
      const answer = await fetchMyReports(attemptId);
      if (answer.ok && get().attemptId === attemptId) set({ mine: answer.value.items });
    },
    begin: (asked) => set({ writing: { asked, reason: null, text: begun(asked).read() ?? '' }, message: null }),
    write: (changes) => {
      const { writing } = get();
      if (!writing) return;
      if (changes.text !== undefined) begun(writing.asked).write(changes.text);
      set({ writing: { ...writing, ...changes }, message: null });
    },
    cancel: () => {
      const { writing } = get();
      if (writing) begun(writing.asked).clear();
      set(idle);
    },
    send: async () => {
      const { writing, isBusy } = get();
      if (writing === null || writing.reason === null || isBusy) return false;
      const { asked, reason, text } = writing;
      set({ isBusy: true, message: null });
      const answer = await sendReport({ asked, reason, text: text.trim() });
      if (answer.ok) {
        begun(asked).clear();
        keep(asked.attemptId, answer.value);
      }
      set(answer.ok ? idle : { isBusy: false, message: reportMessages[answer.code] });
      return answer.ok;
    },
    withdraw: async (asked) => {
      if (get().isBusy) return false;
      set({ isBusy: true, message: null });
      const answer = await sendWithdrawal(asked);
      if (answer.ok) keep(asked.attemptId, answer.value);
      set({ isBusy: false, message: answer.ok ? null : reportMessages[answer.code] });
      return answer.ok && answer.value.state === 'withdrawn';
    },
  };
});
