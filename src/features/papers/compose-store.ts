import { create } from 'zustand';
import { now } from '@/platform/clock';
import { newId } from '@/platform/new-id';
import { failed, type Loadable, loading } from '@/ui/loadable';
import { dayKey } from '../../../core/kernel/calendar';
import { holdsOn } from '../../../core/kernel/roles';
import type { MeView } from '../../../core/org/contract';
import type { ManagedUnits, UnitView } from '../../../core/org/workbench-contract';
import type { PaperCommand, PaperWork } from '../../../core/quiz/papers/contract';
import type { PaperPlan } from '../../../core/quiz/papers/plan';
import { fetchPaperWork, fetchUnits, sendMove, sendPaper } from './api';
import { messages } from './messages';
import { emptyForm, formOf, type PaperForm, type PaperProblems, planOf, problemsOf } from './paper-form';

/** A paper that is being composed or looked at. */
export interface Desk {
  paperId: string;
  /** The paper as saved on the server; null before the first save. */
  work: PaperWork | null;
  form: PaperForm;
  units: ManagedUnits;
  /** Units that I administer. */
  administered: UnitView[];
}

interface ComposeState {
  desk: Loadable<Desk>;
  problems: PaperProblems;
  busy: 'save' | PaperCommand['name'] | null;
  /** Why the last command failed; null if it did not. */
  message: string | null;
  /** Opens a paper; with `paperId` null a new one of this kind. */
  open: (me: MeView, paperId: string | null, kind: PaperPlan['kind']) => Promise<void>;
  close: () => void;
  change: (changes: Partial<PaperForm>) => void;
  save: () => Promise<boolean>;
  move: (command: PaperCommand) => Promise<boolean>;
}

export const isEditable = ({ work }: Desk): boolean => work === null || work.state === 'draft';

/** Whether the form differs from what is saved on the server. */
export const isDirty = ({ work, form }: Desk): boolean =>
  work === null ||
  (work.plan !== null && JSON.stringify(planOf(form)) !== JSON.stringify(planOf(formOf(work, work.plan))));

const idle = { problems: {}, busy: null, message: null };

export const useCompose = create<ComposeState>((set, get) => {
  /** Number of the last `open`: late answers for a page that was left are dropped. */
  let opened = 0;

  const put = (changes: Partial<Desk>) => {
    const { desk } = get();
    if (desk.state === 'ready') set({ desk: { state: 'ready', value: { ...desk.value, ...changes } } });
  };
  /** Takes over the saved paper, but keeps changes that were made while it was being saved. */
  const accept = (work: PaperWork, sent: PaperForm) => {
    const { desk } = get();
    const isUnchanged = desk.state === 'ready' && desk.value.form === sent;
    put({ work, ...(isUnchanged && work.plan ? { form: formOf(work, work.plan) } : {}) });
    set(idle);
  };

  return {
    desk: loading,
    ...idle,
    open: async (me, paperId, kind) => {
      opened += 1;
      const mine = opened;
      set({ desk: loading, ...idle });
      const [units, work] = await Promise.all([fetchUnits(), paperId === null ? null : fetchPaperWork(paperId)]);
      if (mine !== opened) return;
      const refusal = [units, work].find((answer) => answer?.ok === false);
      if (refusal && !refusal.ok) set({ desk: failed(refusal.code, messages) });
      if (!units.ok || (work && !work.ok)) return;

      const administered = units.value.items.filter((unit) => holdsOn(me.roles, ['admin'], unit.path));
      const saved = work?.value ?? null;
      const form = saved?.plan ? formOf(saved, saved.plan) : emptyForm(administered[0]?.unitId ?? '', kind, now());
      const desk: Desk = { paperId: paperId ?? newId(), work: saved, form, units: units.value, administered };
      set({ desk: { state: 'ready', value: desk } });
    },
    close: () => {
      opened += 1;
      set({ desk: loading, ...idle });
    },
    change: (changes) => {
      const { desk, problems } = get();
      if (desk.state !== 'ready') return;
      const form = { ...desk.value.form, ...changes };
      put({ form });
      // A shown problem disappears once it is corrected. New problems are not shown while the person is writing.
      const left = problemsOf(form, dayKey(now()));
      set({ problems: Object.fromEntries(Object.entries(problems).filter(([field]) => field in left)), message: null });
    },
    save: async () => {
      const { desk, busy } = get();
      if (desk.state !== 'ready' || busy !== null) return false;
      const { paperId, form, work } = desk.value;
      const problems = problemsOf(form, dayKey(now()));
      const plan = planOf(form);
      set({ problems, message: null });
      if (Object.keys(problems).length > 0 || !plan) return false;
      const mine = opened;
      set({ busy: 'save' });
      const answer = await sendPaper({ paperId, seenRevision: work?.revision ?? null, plan });
      if (mine !== opened) return false;
      if (answer.ok) accept(answer.value, form);
      else set({ busy: null, message: messages[answer.code] });
      return answer.ok;
    },
    move: async (command) => {
      const { desk, busy } = get();
      if (desk.state !== 'ready' || busy !== null || desk.value.work === null) return false;
      const { paperId, form, work } = desk.value;
      const mine = opened;
      set({ busy: command.name, message: null });
      const answer = await sendMove({ paperId, seenRevision: work.revision, command });
      if (mine !== opened) return false;
      if (answer.ok) accept(answer.value, form);
      else set({ busy: null, message: messages[answer.code] });
      return answer.ok;
    },
  };
});
