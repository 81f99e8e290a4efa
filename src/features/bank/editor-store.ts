import { create } from 'zustand';
import { newId } from '@/platform/new-id';
import type { Stored } from '@/platform/storage';
import { failed, type Loadable, loading } from '@/ui/loadable';
import type { DeskView, QuestionRow, QuestionView } from '../../../core/bank/desk-contract';
import { fetchDesk, fetchQuestion, fetchSimilar, sendMove, sendQuestion } from './api';
import { type KeptQuestion, keptQuestionOf } from './kept-question';
import { deskMessages } from './messages';
import {
  contentOf,
  emptyForm,
  type FormProblems,
  formOf,
  isSameForm,
  problemsOf,
  type QuestionForm,
} from './question-form';

export interface Editing {
  /** Within its bank: drawn on this device for a new one. */
  questionId: string;
  /** As the server has it; null before the first save. */
  saved: QuestionView | null;
  form: QuestionForm;
  desk: DeskView;
}

type Busy = 'save' | 'activate' | 'retire';

interface EditorState {
  editing: Loadable<Editing>;
  /** What was written on this device and not saved has been put back. */
  isRestored: boolean;
  problems: FormProblems;
  /** Others in the bank with the same stem. */
  similar: readonly QuestionRow[];
  busy: Busy | null;
  /** Why the last command did not come through. */
  message: string | null;
  /** `id` null starts a new one, or takes up the one that was left unsaved. */
  open: (memberId: string, id: string | null) => Promise<void>;
  change: (changes: Partial<QuestionForm>) => void;
  /** Looks for others with the stem as it is now. */
  compare: () => Promise<void>;
  discard: () => void;
  save: () => Promise<boolean>;
  move: (command: 'activate' | 'retire') => Promise<boolean>;
}

/** `<unitId>:<questionId>` → `<questionId>` */
const withinBank = ({ id, unitId }: QuestionView): string => id.slice(unitId.length + 1);

/** Whether there is something that the server does not have. */
export const isDirty = ({ saved, form }: Editing): boolean =>
  saved === null || !isSameForm(form, formOf(saved.unitId, saved.content));

/** Whether I may change it at all: what is in use is changed by those who answer for it. */
export const isEditable = ({ saved }: Editing): boolean =>
  saved === null || saved.state === 'draft' || saved.mayActivate;

/** Whether I may put it in use once it is saved. */
export const mayActivate = ({ saved, form, desk }: Editing): boolean =>
  saved?.mayActivate ?? desk.units.some(({ unitId, mayActivate: may }) => may && unitId === form.unitId);

/** How long typing rests before others with the same stem are looked for. */
const TYPING_MS = 500;

const fresh = { isRestored: false, problems: {}, similar: [], busy: null, message: null };

export const useEditor = create<EditorState>((set, get) => {
  /** Only the last `open` counts: an answer for a page that was left must not fill the next one. */
  let opened = 0;
  let slot: Stored<KeptQuestion> | null = null;
  let memberId = '';
  let comparing: ReturnType<typeof setTimeout> | undefined;

  const compareSoon = () => {
    clearTimeout(comparing);
    comparing = setTimeout(() => void get().compare(), TYPING_MS);
  };
  const put = (changes: Partial<Editing>) => {
    const { editing } = get();
    if (editing.state === 'ready') set({ editing: { state: 'ready', value: { ...editing.value, ...changes } } });
  };
  const accept = (saved: QuestionView) => {
    slot?.clear();
    slot = keptQuestionOf(memberId, saved.id);
    put({ saved, form: formOf(saved.unitId, saved.content) });
    set({ ...fresh, similar: get().similar });
  };
  /** One command at a time; overtaken by somebody, what they wrote is shown and what I wrote stays. */
  const run = async (
    busy: Busy,
    command: () => ReturnType<typeof sendQuestion | typeof sendMove>,
    id: string | null,
  ) => {
    const mine = opened;
    set({ busy, message: null });
    const answer = await command();
    if (mine !== opened) return false;
    if (answer.ok) {
      accept(answer.value);
      return true;
    }
    const isOvertaken = id !== null && (answer.code === 'CONFLICT' || answer.code === 'WRONG_STATE');
    const current = isOvertaken ? await fetchQuestion(id) : null;
    if (mine !== opened) return false;
    if (current?.ok) put({ saved: current.value });
    set({ busy: null, message: deskMessages[answer.code] });
    return false;
  };

  return {
    editing: loading,
    ...fresh,

    open: async (me, id) => {
      opened += 1;
      const mine = opened;
      memberId = me;
      slot = keptQuestionOf(memberId, id);
      set({ editing: loading, ...fresh });

      const [desk, question] = await Promise.all([fetchDesk(), id === null ? null : fetchQuestion(id)]);
      if (mine !== opened) return;
      const refusal = [desk, question].find((answer) => answer?.ok === false);
      if (refusal && !refusal.ok) set({ editing: failed(refusal.code, deskMessages) });
      if (!desk.ok || (question && !question.ok)) return;

      const saved = question?.value ?? null;
      const form = saved ? formOf(saved.unitId, saved.content) : emptyForm(desk.value.units[0]?.unitId ?? '');
      const kept = slot.read();
      const isRestored = kept !== null && !isSameForm(kept.form, form);
      const questionId = saved ? withinBank(saved) : (kept?.questionId ?? newId());
      const editing = { questionId, saved, form: isRestored ? kept.form : form, desk: desk.value };
      set({ editing: { state: 'ready', value: editing }, isRestored });
      await get().compare();
    },

    change: (changes) => {
      const { editing } = get();
      if (editing.state !== 'ready') return;
      const form = { ...editing.value.form, ...changes };
      put({ form });
      slot?.write({ questionId: editing.value.questionId, form });
      // A problem that has been named goes away as soon as it is mended; no new one is named while writing.
      const left = problemsOf(form);
      const named = Object.entries(get().problems).filter(([field]) => field in left);
      set({ problems: Object.fromEntries(named) });
      if ('stem' in changes || 'unitId' in changes) compareSoon();
    },

    compare: async () => {
      const { editing } = get();
      if (editing.state !== 'ready') return;
      const { form, saved } = editing.value;
      const { unitId, stem } = form;
      if (unitId === '' || stem.trim() === '') {
        set({ similar: [] });
        return;
      }
      const answer = await fetchSimilar({ unitId, stem: stem.trim(), ...(saved ? { except: saved.id } : {}) });
      const now = get().editing;
      if (now.state !== 'ready' || now.value.form.stem !== stem) return;
      set({ similar: answer.ok ? answer.value.items : [] });
    },

    discard: () => {
      const { editing } = get();
      if (editing.state !== 'ready') return;
      const { saved, form } = editing.value;
      slot?.clear();
      put({ form: saved ? formOf(saved.unitId, saved.content) : emptyForm(form.unitId) });
      set(fresh);
    },

    save: async () => {
      const { editing, busy } = get();
      if (editing.state !== 'ready' || busy !== null) return false;
      const { questionId, saved, form } = editing.value;
      const problems = problemsOf(form);
      set({ problems, message: null });
      if (Object.keys(problems).length > 0) return false;
      const input = { unitId: form.unitId, questionId, expected: saved?.version ?? null, content: contentOf(form) };
      return run('save', () => sendQuestion(input), saved?.id ?? null);
    },

    move: async (command) => {
      const { editing, busy } = get();
      if (editing.state !== 'ready' || busy !== null || editing.value.saved === null) return false;
      const { id, version } = editing.value.saved;
      return run(command, () => sendMove({ id, expected: version, command }), id);
    },
  };
});
