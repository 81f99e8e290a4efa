import { create } from 'zustand';
import type { ImportReport } from '../../../core/org/workbench-contract';
import { sendMembersFile, sendUnitsFile } from './api';
import { messages } from './messages';

export type ImportKind = 'units' | 'members';

interface ImportState {
  report: { value: ImportReport; isCommitted: boolean } | null;
  message: string | null;
  isBusy: boolean;
  /** Checks a file, or with `commit` imports its good rows. */
  send: (kind: ImportKind, csv: string, commit: boolean) => Promise<void>;
  /** The file was changed: what was said of it no longer holds. */
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
