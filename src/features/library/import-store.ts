import { create } from 'zustand';
import {
  type StatuteImport,
  type StatuteImportReport,
  statuteCode,
  statuteImport,
} from '../../../core/library/workbench-contract';
import { sendStatute } from './api';
import { importMessages } from './messages';

interface ImportForm {
  code: string;
  version: string | null;
  markdown: string;
}

interface ImportState extends ImportForm {
  report: StatuteImportReport | null;
  message: string | null;
  isBusy: boolean;
  /** What was said of the form before no longer holds. */
  write: (changes: Partial<ImportForm>) => void;
  /** Checks the form, or with `commit` imports it. */
  send: (commit: boolean) => Promise<void>;
  /** The page is opened anew. */
  clear: () => void;
}

const empty = { code: '', version: null, markdown: '', report: null, message: null, isBusy: false };

export const isCode = (code: string): boolean => statuteCode.safeParse(code.trim()).success;

/** Null while the form is not complete. */
export function importOf({ code, version, markdown }: ImportForm): Omit<StatuteImport, 'commit'> | null {
  const parsed = statuteImport.safeParse({ code: code.trim(), version, markdown, commit: false });
  return parsed.success ? parsed.data : null;
}

export const useStatuteImport = create<ImportState>((set, get) => ({
  ...empty,
  write: (changes) => set({ ...changes, report: null, message: null }),
  send: async (commit) => {
    const statute = importOf(get());
    if (!statute || get().isBusy) return;
    set({ isBusy: true, message: null });
    const answer = await sendStatute({ ...statute, commit });
    set(answer.ok ? { isBusy: false, report: answer.value } : { isBusy: false, message: importMessages[answer.code] });
  },
  clear: () => set(empty),
}));
