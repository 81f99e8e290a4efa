import * as v from 'valibot';
import { create } from 'zustand';
import { pickFile } from '@/platform/pick-file';
import { pickMessages } from '@/platform/picked-file';
import { base64Of } from '@/platform/read-picked-file';
import {
  MOST_DOCUMENT_BYTES,
  type StatuteImport,
  type StatuteImportReport,
  statuteCode,
  statuteImport,
} from '../../../core/library/workbench-contract';
import { sendDocument, sendStatute } from './api';
import { documentMessages, importMessages } from './messages';

interface ImportForm {
  code: string;
  version: string | null;
  markdown: string;
}

interface ImportState extends ImportForm {
  report: StatuteImportReport | null;
  message: string | null;
  /** What of the chosen document was not read, in words. */
  leftOut: readonly string[];
  isBusy: boolean;
  /** Changes the form and clears the report and the message, which no longer hold. */
  write: (changes: Partial<ImportForm>) => void;
  /** Fills in the text from a .docx that the person chooses. */
  pick: () => Promise<void>;
  /** Checks the form; with `commit` also imports the statute. */
  send: (commit: boolean) => Promise<void>;
  /** Empties the form when the page is opened. */
  clear: () => void;
}

const empty = { code: '', version: null, markdown: '', report: null, message: null, leftOut: [], isBusy: false };

export const isCode = (code: string): boolean => v.is(statuteCode, code.trim());

/** The input of the import; null while the form is incomplete. */
export function importOf({ code, version, markdown }: ImportForm): Omit<StatuteImport, 'commit'> | null {
  const parsed = v.safeParse(statuteImport, { code: code.trim(), version, markdown, commit: false });
  return parsed.success ? parsed.output : null;
}

export const useStatuteImport = create<ImportState>((set, get) => ({
  ...empty,
  write: (changes) => set({ ...changes, report: null, message: null }),
  pick: async () => {
    const picked = await pickFile({ extensions: ['docx'], mostBytes: MOST_DOCUMENT_BYTES });
    if (get().isBusy) return;
    if (!picked.ok) {
      if (picked.code === 'CANCELLED') return;
      set({ message: picked.code === 'FILE_TOO_LARGE' ? documentMessages.INVALID_INPUT : pickMessages[picked.code] });
      return;
    }
    set({ isBusy: true, message: null });
    const content = await base64Of(picked.value);
    const answer = content === null ? null : await sendDocument(content);
    set({ isBusy: false });
    if (answer === null) set({ message: pickMessages.FILE_EMPTY });
    else if (!answer.ok) set({ message: documentMessages[answer.code] });
    else {
      get().write({ markdown: answer.value.text });
      set({ leftOut: answer.value.leftOut });
    }
  },
  send: async (commit) => {
    const statute = importOf(get());
    if (!statute || get().isBusy) return;
    set({ isBusy: true, message: null });
    const answer = await sendStatute({ ...statute, commit });
    set(answer.ok ? { isBusy: false, report: answer.value } : { isBusy: false, message: importMessages[answer.code] });
  },
  clear: () => set(empty),
}));
