import { create } from 'zustand';
import { deskOf, dirtyBy } from '@/desk/create-desk';
import type { Desk as DeskFor, DeskKind, DeskState } from '@/desk/desk-types';
import { merged } from '@/desk/three-way';
import type { RefusalOf } from '@/platform/call';
import type {
  DeskView,
  moveQuestion,
  openQuestion,
  QuestionRow,
  QuestionView,
  saveQuestion,
} from '../../../../core/bank/questions/contract';
import { fetchDesk, fetchQuestion, fetchSimilar, sendMove, sendQuestion } from '../api';
import { contentOf, type FormProblem, formOf, isSameForm, problemsOf } from '../form-content';
import { deskMessages } from '../messages';
import { emptyForm, type QuestionForm, questionForm } from './question-form';

interface Question {
  form: QuestionForm;
  saved: QuestionView;
  around: DeskView;
  step: { name: 'activate' | 'retire' };
  code: RefusalOf<typeof openQuestion | typeof saveQuestion | typeof moveQuestion>;
  field: FormProblem;
  opening: 'forCorrection';
}

/** A question that is being written. Its `id` is that within its bank until it is saved. */
export type Editing = DeskFor<Question>;

interface EditorState extends DeskState<Question> {
  /** Other questions of the bank with the same stem. */
  similar: readonly QuestionRow[];
  /** Loads `similar` for the present stem. */
  compare: () => Promise<void>;
}

/** `<unitId>:<questionId>` → `<questionId>` */
const withinBank = ({ id, unitId }: QuestionView): string => id.slice(unitId.length + 1);

/** Whether the form differs from what is saved on the server. */
export const isDirty = dirtyBy(isSameForm);

/** Once it is no draft, only people who may put it in use can change it. */
const isOpenToMe = ({ state, mayActivate: may }: QuestionView): boolean => state === 'draft' || may;

export const isEditable = ({ saved }: Editing): boolean => saved === null || isOpenToMe(saved);

/** Whether I may put it in use after saving. */
export const mayActivate = ({ saved, form, around }: Editing): boolean =>
  saved?.mayActivate ?? around.units.some(({ unitId, mayActivate: may }) => may && unitId === form.unitId);

/** Whether I am an administrator of the question's bank, whose unit begins its id. */
const keepsBankOf = ({ units }: DeskView, id: string | null): boolean =>
  id !== null && units.some(({ unitId, mayActivate: may }) => may && id.startsWith(`${unitId}:`));

/** A paper can still ask me the question that I opened, so it stays closed: whether I may open it to correct it. */
export const mayCorrect = ({ refusal }: Pick<EditorState, 'refusal'>, id: string | null): boolean =>
  refusal?.code === 'QUESTION_IN_TEST' && refusal.around !== null && keepsBankOf(refusal.around, id);

/** Pause in typing before questions with the same stem are searched, ms. */
const TYPING_MS = 500;

const kind: DeskKind<Question> = {
  name: 'question',
  form: questionForm,
  messages: deskMessages,
  load: fetchDesk,
  // Opening a question for correction that a paper can still ask me is audited.
  fetch: (id, opening) => fetchQuestion(id, opening === 'forCorrection'),
  save: ({ id, saved, form }) => {
    const questionId = saved === null ? id : withinBank(saved);
    return sendQuestion({
      unitId: form.unitId,
      questionId,
      seenRevision: saved?.version ?? null,
      content: contentOf(form),
    });
  },
  move: ({ saved: { id, version } }, { name }) => sendMove({ id, seenRevision: version, command: name }),
  idOf: ({ id }) => id,
  futureIdOf: (id, { unitId }) => `${unitId}:${id}`,
  revisionOf: ({ version }) => version,
  isEditable: isOpenToMe,
  formOf: ({ unitId, content }) => formOf(unitId, content),
  emptyForm: ({ units }) => emptyForm(units[0]?.unitId ?? ''),
  isSame: isSameForm,
  problemsOf,
  mergers: { source: merged },
};

export const useEditor = create<EditorState>((set, get) => {
  const desk = deskOf(kind, set, get);
  let comparing: ReturnType<typeof setTimeout> | undefined;
  return {
    ...desk,
    similar: [],
    open: async (me, id, opening, visitor) => {
      set({ similar: [] });
      await desk.open(me, id, opening, visitor);
      await get().compare();
    },
    change: (changes) => {
      desk.change(changes);
      if (!('stem' in changes || 'unitId' in changes)) return;
      clearTimeout(comparing);
      comparing = setTimeout(() => void get().compare(), TYPING_MS);
    },
    compare: async () => {
      const asked = get().desk;
      if (asked.state !== 'ready') return;
      const { form, saved } = asked.value;
      const { unitId, stem } = form;
      if (unitId === '' || stem.trim() === '') {
        set({ similar: [] });
        return;
      }
      const answer = await fetchSimilar({ unitId, stem: stem.trim(), ...(saved ? { except: saved.id } : {}) });
      const now = get().desk;
      if (now.state !== 'ready' || now.value.form.stem !== stem) return;
      set({ similar: answer.ok ? answer.value.items : [] });
    },
  };
});
