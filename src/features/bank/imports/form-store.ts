import { create } from 'zustand';
import { newId } from '@/platform/new-id';
import { pickFile } from '@/platform/pick-file';
import { type PickedFile, pickMessages } from '@/platform/picked-file';
import { uploadFile } from '@/platform/upload';
import { createPagedStore } from '@/ui/paged-store';
import { type ImportOptions, MOST_IMPORT_BYTES } from '../../../../core/bank/imports/import';
import { storedVersion } from '../../../../core/bank/rules/source-version';
import { fetchImports, sendStart } from './api';
import { importMessages, uploadMessages } from './messages';

export type ImportWay = 'file' | 'text';

interface FormState {
  way: ImportWay;
  file: PickedFile | null;
  text: string;
  options: ImportOptions;
  message: string | null;
  isBusy: boolean;
  /** Part of the file sent so far, 0–1; null while nothing is being uploaded. */
  uploaded: number | null;
  setWay: (way: ImportWay) => void;
  write: (text: string) => void;
  choose: (changes: Partial<ImportOptions>) => void;
  pick: () => Promise<void>;
  /** Starts the import into a unit's bank. Returns its id once the file is uploaded, or null on failure. */
  start: (unitId: string) => Promise<string | null>;
}

/** GIFT and Aiken files have no fixed extension; `txt` and `gift` are usual. */
const EXTENSIONS = ['xlsx', 'docx', 'csv', 'txt', 'gift'];

export const emptyOptions: ImportOptions = {
  topic: '',
  difficulty: 3,
  source: { document: '', version: '', article: '', quote: '' },
  state: 'active',
};

const PASTED = '粘贴的文字';

/** `ready`: those that wait to be confirmed. */
export type ImportList = 'all' | 'ready';

/** Earlier imports, newest first. */
export const useImports = createPagedStore({
  fetchPage: (list: ImportList, cursor) => fetchImports({ ...(list === 'ready' && { state: list }), cursor }),
  messages: importMessages,
  idOf: (row) => row.importId,
});

export const useImportForm = create<FormState>((set, get) => {
  // Drawn once for each content of the form, so that starting again after a broken connection continues the same
  // import.
  let key = newId();
  const renewed = (changes: Partial<FormState>): void => {
    key = newId();
    set({ ...changes, message: null, uploaded: null });
  };
  const fail = (message: string): null => {
    set({ isBusy: false, uploaded: null, message });
    return null;
  };

  return {
    way: 'file',
    file: null,
    text: '',
    options: emptyOptions,
    message: null,
    isBusy: false,
    uploaded: null,
    setWay: (way) => renewed({ way }),
    write: (text) => renewed({ text }),
    choose: (changes) => renewed({ options: { ...get().options, ...changes } }),
    pick: async () => {
      const picked = await pickFile({ extensions: EXTENSIONS, mostBytes: MOST_IMPORT_BYTES });
      if (picked.ok) renewed({ file: picked.value });
      else if (picked.code !== 'CANCELLED') set({ file: null, message: pickMessages[picked.code] });
    },
    start: async (unitId) => {
      const { way, file, text, options, isBusy } = get();
      if (isBusy || (way === 'file' && !file)) return null;
      set({ isBusy: true, message: null });
      const started = await sendStart({
        unitId,
        key,
        name: way === 'file' ? (file?.name ?? '').slice(-120) : PASTED,
        content: way === 'file' ? { kind: 'file' } : { kind: 'text', text },
        options: { ...options, source: { ...options.source, version: storedVersion(options.source.version.trim()) } },
      });
      if (!started.ok) return fail(importMessages[started.code]);
      const { ticket } = started.value;
      if (ticket && file) {
        const uploaded = await uploadFile(ticket, file, (part) => set({ uploaded: part }));
        if (!uploaded.ok) return fail(uploadMessages[uploaded.code]);
      }
      renewed({ file: null, text: '', isBusy: false });
      return started.value.import.importId;
    },
  };
});

/** Whether a file or a text is there to import. */
export const isReadyToStart = ({ way, file, text }: Pick<FormState, 'way' | 'file' | 'text'>): boolean =>
  way === 'file' ? file !== null : text.trim() !== '';
