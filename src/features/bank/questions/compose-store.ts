import { create } from 'zustand';
import { newId } from '@/platform/new-id';
import type { Stored } from '@/platform/storage';
import { failed, type Loadable, loading } from '@/ui/loadable';
import type { DeskView, QuestionRow, QuestionView } from '../../../../core/bank/questions/contract';
import { fetchDesk, fetchQuestion, fetchSimilar, sendMove, sendQuestion } from '../api';
import { contentOf, type FormProblems, formOf, isSameForm, problemsOf } from '../form-content';
import { deskMessages } from '../messages';
import { type KeptQuestion, keptQuestionOf } from './kept-question';
import { emptyForm, type QuestionForm } from './question-form';

export interface Editing {
  /** Id within its bank; drawn on this device for a new question. */
  questionId: string;
  /** The question as saved on the server; null before the first save. */
  saved: QuestionView | null;
  form: QuestionForm;
  desk: DeskView;
}

type Busy = 'save' | 'activate' | 'retire';

interface EditorState {
  editing: Loadable<Editing>;
  /** Whether unsaved changes from this device were restored. */
  isRestored: boolean;
  problems: FormProblems;
  /** Other questions of the bank with the same stem. */
  similar: readonly QuestionRow[];
  busy: Busy | null;
  /** Why the last command failed; null if it did not. */
  message: string | null;
  /** A paper can still ask me the question that I opened, so it stays closed: whether I may open it to correct it. */
  isToCorrect: boolean;
  /**
   * Opens a question; with `id` null a new one, or the unsaved new one that was left on this device. `isForCorrection`
   * opens a question that a paper can still ask me, which is audited.
   */
  open: (memberId: string, id: string | null, isForCorrection?: boolean) => Promise<void>;
  change: (changes: Partial<QuestionForm>) => void;
  /** Loads `similar` for the present stem. */
  compare: () => Promise<void>;
  discard: () => void;
  save: () => Promise<boolean>;
  move: (command: 'activate' | 'retire') => Promise<boolean>;
}

/** `<unitId>:<questionId>` → `<questionId>` */
const withinBank = ({ id, unitId }: QuestionView): string => id.slice(unitId.length + 1);

/** Whether the form differs from what is saved on the server. */
export const isDirty = ({ saved, form }: Editing): boolean =>
  saved === null || !isSameForm(form, formOf(saved.unitId, saved.content));

/** Whether I may change it. Once it is no draft, only people who may put it in use can. */
export const isEditable = ({ saved }: Editing): boolean =>
  saved === null || saved.state === 'draft' || saved.mayActivate;

/** Whether I may put it in use after saving. */
export const mayActivate = ({ saved, form, desk }: Editing): boolean =>
  saved?.mayActivate ?? desk.units.some(({ unitId, mayActivate: may }) => may && unitId === form.unitId);

/** Whether I am an administrator of the question's bank, whose unit begins its id. */
const keepsBankOf = ({ units }: DeskView, id: string | null): boolean =>
  id !== null && units.some(({ unitId, mayActivate: may }) => may && id.startsWith(`${unitId}:`));

/** Pause in typing before questions with the same stem are searched, ms. */
const TYPING_MS = 500;

const fresh = { isToCorrect: false, isRestored: false, problems: {}, similar: [], busy: null, message: null };

export const useEditor = create<EditorState>((set, get) => {
  /** Number of the last `open`: late answers for a page that was left are dropped. */
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
  /** Runs a command. If somebody else changed the question first, loads it as `saved` and keeps my form. */
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

    open: async (me, id, isForCorrection) => {
      opened += 1;
      const mine = opened;
      memberId = me;
      slot = keptQuestionOf(memberId, id);
      set({ editing: loading, ...fresh });

      const [desk, question] = await Promise.all([
        fetchDesk(),
        id === null ? null : fetchQuestion(id, isForCorrection),
      ]);
      if (mine !== opened) return;
      const refusal = [desk, question].find((answer) => answer?.ok === false);
      if (refusal && !refusal.ok) {
        const isInTest = refusal.code === 'QUESTION_IN_TEST';
        set({
          editing: failed(refusal.code, deskMessages),
          isToCorrect: isInTest && desk.ok && keepsBankOf(desk.value, id),
        });
      }
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
      // A shown problem disappears once it is corrected. New problems are not shown while the person is writing.
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
      const input = { unitId: form.unitId, questionId, seenRevision: saved?.version ?? null, content: contentOf(form) };
      return run('save', () => sendQuestion(input), saved?.id ?? null);
    },

    move: async (command) => {
      const { editing, busy } = get();
      if (editing.state !== 'ready' || busy !== null || editing.value.saved === null) return false;
      const { id, version } = editing.value.saved;
      return run(command, () => sendMove({ id, seenRevision: version, command }), id);
    },
  };
});
