import * as v from 'valibot';
import { create } from 'zustand';
import { kept, onKeptForgotten } from '@/platform/kept';
import { pickFile } from '@/platform/pick-file';
import { extensionOf, type PickedFile, pickMessages } from '@/platform/picked-file';
import { uploadFile, uploadMessages } from '@/platform/upload';
import { type ImportReport, MOST_TABLE_BYTES, type TableKind, type TablePart } from '../../../core/org/import-contract';
import { joinedReports } from '../../../core/org/rules/import-step';
import { fetchTableParts, sendMembersPart, sendTableFile, sendUnitsPart } from './api';
import { messages, tooManyRows } from './messages';

export type ImportWay = 'file' | 'text';
/**
 * `uploading`, `reading`, `checking` and `importing` are under way, or were stopped by a `message` and go on when asked to.
 */
export type ImportPhase = 'form' | 'uploading' | 'reading' | 'checking' | 'checked' | 'importing' | 'done';

interface Unfinished {
  name: string;
  rows: number;
  /** Of them: rows of the parts that were carried out. */
  done: number;
}

interface ImportState {
  kind: TableKind;
  way: ImportWay;
  file: PickedFile | null;
  text: string;
  phase: ImportPhase;
  /** Part of the phase that is done, 0–1. */
  progress: number;
  /** What the rows do as far as they have been checked, or have done where they were imported. */
  report: ImportReport;
  message: string | null;
  isBusy: boolean;
  /** An earlier import on this device that was left before its end; null: none. */
  unfinished: Unfinished | null;
  open: () => void;
  /** Changes the form; what was checked no longer holds. */
  change: (changes: Partial<Pick<ImportState, 'kind' | 'way' | 'text' | 'file'>>) => void;
  pick: () => Promise<void>;
  /** Reads the table and finds out what each row would do. Asked again after a failure, it goes on from there. */
  check: () => Promise<void>;
  /** Imports the good rows, a part at a time, as `check` goes on after a failure. */
  commit: () => Promise<void>;
}

const keptUnfinished = kept('roster', v.object({ name: v.string(), rows: v.number(), done: v.number() }));

const nothing = joinedReports([]);
const atTheForm = { phase: 'form', progress: 0, report: nothing, message: null, isBusy: false } as const;

interface Part extends Pick<TablePart, 'csv'> {
  /** Missing of a pasted table, which is one part. */
  lines?: number[];
  /** What it would do, or did; missing until it was checked. */
  report?: ImportReport;
  isDone?: boolean;
}

const rowsIn = (parts: readonly Part[]): number => parts.reduce((sum, { lines = [] }) => sum + lines.length, 0);

export const useImport = create<ImportState>((set, get) => {
  let parts: Part[] = [];
  /** Problems of the file itself, and rows that went into no part. */
  let ofFile: ImportReport = nothing;
  /** Where the reading goes on: the file in the storage, and the first part that is missing. */
  let reading: { fileId: string; from: number | null } | null = null;
  /** Another one begins when the form is changed: what is still under way for the last one is dropped. */
  let round = 0;

  const forget = (changes: Partial<ImportState>): void => {
    round += 1;
    [parts, ofFile, reading] = [[], nothing, null];
    set({ ...atTheForm, ...changes });
  };
  onKeptForgotten(() => forget({ file: null, text: '', unfinished: null }));

  const stop = (message: string): false => {
    set({ isBusy: false, message });
    return false;
  };
  const refused = (code: keyof typeof messages): false => {
    const { kind, way } = get();
    return stop(code === 'TOO_MANY_ROWS' ? tooManyRows(kind, way === 'text') : messages[code]);
  };
  const isOver = (mine: number): boolean => mine !== round;
  const send = ({ csv, lines }: Part, commit: boolean) =>
    (get().kind === 'units' ? sendUnitsPart : sendMembersPart)({ csv, ...(lines && { lines }), commit });
  const showReport = (): void =>
    set({ report: joinedReports([ofFile, ...parts.flatMap(({ report }) => report ?? [])]) });

  /** Uploads the file and reads all its parts. */
  async function read(file: PickedFile, mine: number): Promise<boolean> {
    if (reading === null) {
      const ticket = await sendTableFile(extensionOf(file.name) === 'xlsx' ? 'xlsx' : 'csv');
      if (isOver(mine)) return false;
      if (!ticket.ok) return refused(ticket.code);
      const uploaded = await uploadFile(ticket.value, file, (part) => !isOver(mine) && set({ progress: part }));
      if (isOver(mine)) return false;
      if (!uploaded.ok) return stop(uploadMessages[uploaded.code]);
      reading = { fileId: ticket.value.fileId, from: 0 };
    }
    begin('reading');
    while (reading.from !== null) {
      const { fileId, from }: { fileId: string; from: number } = { ...reading, from: reading.from };
      const answer = await fetchTableParts({ fileId, kind: get().kind, from });
      if (isOver(mine)) return false;
      if (!answer.ok) {
        reading = null;
        parts = [];
        return refused(answer.code);
      }
      const { total, problems, next } = answer.value;
      parts.push(...answer.value.parts);
      if (from === 0) ofFile = { ...nothing, total, problems };
      reading = { fileId, from: next };
      set({ progress: ofFile.total === 0 ? 1 : rowsIn(parts) / ofFile.total });
    }
    // Rows that are in a part are counted with it.
    ofFile = { ...ofFile, total: ofFile.total - rowsIn(parts) };
    return true;
  }

  const begin = (phase: ImportPhase): number => {
    set({ phase, progress: 0, isBusy: true, message: null });
    return round;
  };

  return {
    kind: 'members',
    way: 'file',
    file: null,
    text: '',
    ...atTheForm,
    unfinished: null,
    open: () => set({ unfinished: keptUnfinished.read() }),
    change: (changes) => forget(changes),
    pick: async () => {
      const picked = await pickFile({ extensions: ['xlsx', 'csv'], mostBytes: MOST_TABLE_BYTES });
      if (picked.ok) forget({ file: picked.value });
      else if (picked.code !== 'CANCELLED') forget({ file: null, message: pickMessages[picked.code] });
    },
    check: async () => {
      const { way, file, text, isBusy } = get();
      if (isBusy) return;
      if (way === 'text') parts = parts.length > 0 ? parts : [{ csv: text }];
      else if (file && (parts.length === 0 || reading?.from !== null)) {
        if (!(await read(file, begin(reading === null ? 'uploading' : 'reading')))) return;
      }
      const mine = begin('checking');
      for (const [at, part] of parts.entries()) {
        if (part.report) continue;
        const answer = await send(part, false);
        if (isOver(mine)) return;
        if (!answer.ok) return void refused(answer.code);
        part.report = answer.value;
        set({ progress: (at + 1) / parts.length });
      }
      showReport();
      set({ phase: 'checked', isBusy: false });
    },
    commit: async () => {
      if (get().isBusy) return;
      const mine = begin('importing');
      const due = parts.filter(({ report, isDone }) => isDone || (report && report.added + report.changed > 0));
      const name = get().way === 'file' ? (get().file?.name ?? '') : '粘贴的表格';
      const rows = due.reduce((sum, { report }) => sum + (report?.total ?? 0), 0);
      let done = 0;
      for (const [at, part] of due.entries()) {
        if (!part.isDone) {
          const answer = await send(part, true);
          if (isOver(mine)) return;
          if (!answer.ok) return void refused(answer.code);
          Object.assign(part, { report: answer.value, isDone: true });
        }
        done += part.report?.total ?? 0;
        if (at + 1 < due.length) keptUnfinished.write({ name, rows, done });
        set({ progress: (at + 1) / due.length });
      }
      keptUnfinished.clear();
      showReport();
      set({ phase: 'done', isBusy: false, unfinished: null });
    },
  };
});
