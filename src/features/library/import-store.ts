import * as v from 'valibot';
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
  /** Changes the form and clears the report and the message, which no longer hold. */
  write: (changes: Partial<ImportForm>) => void;
  /** Checks the form; with `commit` also imports the statute. */
  send: (commit: boolean) => Promise<void>;
  /** Empties the form when the page is opened. */
  clear: () => void;
}

const empty = { code: '', version: null, markdown: '', report: null, message: null, isBusy: false };

export const isCode = (code: string): boolean => v.is(statuteCode, code.trim());

/** The input of the import; null while the form is incomplete. */
export function importOf({ code, version, markdown }: ImportForm): Omit<StatuteImport, 'commit'> | null {
  const parsed = v.safeParse(statuteImport, { code: code.trim(), version, markdown, commit: false });
  return parsed.success ? parsed.output : null;
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
