import { create } from 'zustand';
import { saveFile } from '@/platform/download';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import { createPagedStore } from '@/ui/paged-store';
import type { Assumption, ImportOptions, ImportView, RowGroup } from '../../../../core/bank/imports/import';
import { ok } from '../../../../core/kernel/result';
import { fetchImport, fetchProblems, fetchRows, sendCommit, sendOptions, sendStep, sendUndo } from './api';
import { importMessages, saveMessages } from './messages';
import { ASSUMPTIONS } from './words';

export type ShownGroup = RowGroup | Assumption | 'all';

interface JobState {
  importId: string;
  job: Loadable<ImportView>;
  group: ShownGroup;
  message: string | null;
  /** Whether this page is sending the import's steps. */
  isRunning: boolean;
  isBusy: boolean;
  /** Opens an import and continues it. */
  open: (importId: string) => Promise<void>;
  /** Sends steps until none is left, or a call fails. */
  run: () => Promise<void>;
  show: (group: ShownGroup) => void;
  change: (options: ImportOptions) => Promise<boolean>;
  commit: () => Promise<void>;
  undo: () => Promise<void>;
  saveProblems: () => Promise<void>;
}

export const isUnderWay = ({ state }: ImportView): boolean =>
  state === 'reading' || state === 'importing' || state === 'undoing';

/** `<group>|<importId>`; an id contains no `|`. */
const queryOf = (group: ShownGroup, importId: string): string => `${group}|${importId}`;

const GROUPS: readonly RowGroup[] = ['importable', 'known', 'problem'];

/** Questions laid out as members will see them. */
const LAID_OUT = 3;

export const useImportRows = createPagedStore({
  fetchPage: (query: string, cursor) => {
    const [name = '', importId = ''] = query.split('|');
    const group = GROUPS.find((known) => known === name);
    const assumed = ASSUMPTIONS.find((known) => known === name);
    return fetchRows({
      importId,
      ...(group ? { group } : {}),
      ...(assumed ? { assumed } : {}),
      ...(cursor === undefined ? {} : { cursor }),
    });
  },
  messages: importMessages,
  idOf: (row) => row.id,
});

/** The first questions that an import would add. */
export const useFirstQuestions = createPagedStore({
  fetchPage: async (importId: string) => {
    const answer = await fetchRows({ importId, group: 'importable' });
    if (!answer.ok) return answer;
    const items = answer.value.items.flatMap(({ id, content }) => (content ? [{ id, content }] : []));
    return ok({ items: items.slice(0, LAID_OUT), next: null });
  },
  messages: importMessages,
  idOf: (row) => row.id,
});

export const useImportJob = create<JobState>((set, get) => {
  const showRows = (): void => {
    const { importId, group, job } = get();
    if (job.state === 'ready' && job.value.hasRows && job.value.state !== 'reading' && job.value.state !== 'refused') {
      void useImportRows.getState().open(queryOf(group, importId));
    }
  };

  const showFirst = (): void => {
    const { importId, job } = get();
    if (job.state === 'ready' && job.value.state === 'ready' && job.value.hasRows)
      void useFirstQuestions.getState().open(importId);
  };

  /** Sends a command, then the steps that it leads to. Returns whether the command was accepted. */
  const send = async (command: () => ReturnType<typeof sendUndo>): Promise<boolean> => {
    if (get().isBusy) return false;
    set({ isBusy: true, message: null });
    const answer = await command();
    set({ isBusy: false });
    if (!answer.ok) {
      set({ message: importMessages[answer.code] });
      return false;
    }
    set({ job: { state: 'ready', value: answer.value } });
    await get().run();
    return true;
  };

  return {
    importId: '',
    job: loading,
    group: 'all',
    message: null,
    isRunning: false,
    isBusy: false,
    open: async (importId) => {
      if (get().importId !== importId) set({ importId, job: loading, group: 'all', message: null, isRunning: false });
      const answer = await fetchImport(importId);
      if (get().importId !== importId) return;
      set({ job: reloaded(get().job, answer, importMessages) });
      await get().run();
    },
    run: async () => {
      const { importId, isRunning } = get();
      if (isRunning) return;
      set({ isRunning: true, message: null });
      for (let { job } = get(); job.state === 'ready' && isUnderWay(job.value); { job } = get()) {
        const answer = await sendStep(importId);
        // Another import was opened meanwhile; this one can be continued from the list.
        if (get().importId !== importId) return;
        if (!answer.ok) {
          set({ isRunning: false, message: importMessages[answer.code] });
          return;
        }
        set({ job: { state: 'ready', value: answer.value } });
      }
      set({ isRunning: false });
      showRows();
      showFirst();
    },
    show: (group) => {
      set({ group });
      showRows();
    },
    change: (options) => send(() => sendOptions({ importId: get().importId, options })),
    commit: async () => {
      if (await send(() => sendCommit(get().importId))) set({ group: 'all' });
    },
    undo: async () => {
      await send(() => sendUndo(get().importId));
    },
    saveProblems: async () => {
      if (get().isBusy) return;
      set({ isBusy: true, message: null });
      const answer = await fetchProblems(get().importId);
      const saved = answer.ok ? await saveFile(answer.value.name, { url: answer.value.url }) : null;
      set({ isBusy: false });
      if (!answer.ok) set({ message: importMessages[answer.code] });
      else if (saved && !saved.ok) set({ message: saveMessages[saved.code] });
    },
  };
});
