import { create } from 'zustand';
import type { ImportReport } from '../../../core/org/workbench-contract';
import { sendMembersFile, sendUnitsFile } from './api';
import { messages } from './messages';

export type ImportKind = 'units' | 'members';

interface ImportState {
  report: { value: ImportReport; isCommitted: boolean } | null;
  message: string | null;
  isBusy: boolean;
  /** Checks a file; with `commit` also imports its good rows. */
  send: (kind: ImportKind, csv: string, commit: boolean) => Promise<void>;
  /** Clears the report and the message: the file was changed, so they no longer hold. */
  forget: () => void;
}

export const useImport = create<ImportState>((set) => ({
  report: null,
  message: null,
  isBusy: false,
  send: async (kind, csv, commit) => {
    set({ isBusy: true });
    const answer = await (kind === 'units' ? sendUnitsFile : sendMembersFile)(csv, commit);
    set(
      answer.ok
        ? { isBusy: false, message: null, report: { value: answer.value, isCommitted: commit } }
        : { isBusy: false, message: messages[answer.code] },
    );
  },
  forget: () => set({ report: null, message: null }),
}));
