import { create } from 'zustand';
import { now } from '@/platform/clock';
import { newId } from '@/platform/new-id';
import type { Stored } from '@/platform/storage';
import { failed, type Loadable, loading } from '@/ui/loadable';
import { WRITERS } from '../../../../core/feed/rules/standing';
import type { PostCommand, PostCommandName, WorkView } from '../../../../core/feed/workbench-contract';
import { dayKey } from '../../../../core/kernel/calendar';
import { holdsOn } from '../../../../core/kernel/roles';
import type { MeView } from '../../../../core/org/contract';
import type { ManagedUnits, UnitView } from '../../../../core/org/workbench-contract';
import { fetchUnits, fetchWork, sendDraft, sendMove } from './api';
import { type DraftForm, type DraftProblems, emptyForm, fieldsOf, formOf, isSameForm, problemsOf } from './draft-form';
import { type KeptDraft, keptDraftOf } from './kept-draft';
import { SAVE_OVERTAKEN, workMessages } from './messages';

/** A post that is being written or decided on. */
export interface Desk {
  postId: string;
  /** The post as saved on the server; null before the first save. */
  work: WorkView | null;
  form: DraftForm;
  units: ManagedUnits;
  /** Units for which this person may write. */
  speakers: UnitView[];
}

interface ComposeState {
  desk: Loadable<Desk>;
  /** Whether unsaved changes from this device were restored. */
  isRestored: boolean;
  problems: DraftProblems;
  busy: 'save' | PostCommandName | null;
  /** Why the last command failed; null if it did not. */
  message: string | null;
  /** Opens a post; with `postId` null a new one, or the unsaved new one that was left on this device. */
  open: (me: MeView, postId: string | null) => Promise<void>;
  /** For a page that is left. Unsaved changes stay on the device. */
  close: () => void;
  change: (changes: Partial<DraftForm>) => void;
  /** Drops the unsaved changes. */
  discard: () => void;
  save: () => Promise<boolean>;
  move: (command: PostCommand) => Promise<boolean>;
}

/** Whether the form differs from what is saved on the server. */
export const isDirty = ({ work, form }: Desk): boolean => work === null || !isSameForm(form, formOf(work));

export const isEditable = ({ work }: Desk): boolean => work === null || work.isEditable;

/** Whether anything can be done now: saving, or a command. */
export const hasActions = (desk: Desk): boolean =>
  (isEditable(desk) && isDirty(desk)) || (desk.work !== null && desk.work.commands.length > 0);

export const useCompose = create<ComposeState>((set, get) => {
  /** Number of the last `open`: late answers for a page that was left are dropped. */
  let opened = 0;
  let slot: Stored<KeptDraft> | null = null;
  let memberId = '';

  const put = (changes: Partial<Desk>) => {
    const { desk } = get();
    if (desk.state === 'ready') set({ desk: { state: 'ready', value: { ...desk.value, ...changes } } });
  };
  /** Takes over the saved post. If the form is no longer `sent`, it was changed meanwhile and stays. */
  const accept = (work: WorkView, sent: DraftForm) => {
    const { desk } = get();
    const isUnchanged = desk.state === 'ready' && desk.value.form === sent;
    put({ work, ...(isUnchanged ? { form: formOf(work) } : {}) });
    set({ busy: null, message: null, problems: {}, isRestored: false });
    slot?.clear();
    slot = keptDraftOf(memberId, work.postId);
    if (!isUnchanged && desk.state === 'ready') slot.write({ postId: work.postId, form: desk.value.form });
  };

  return {
    desk: loading,
    isRestored: false,
    problems: {},
    busy: null,
    message: null,

    open: async (me, postId) => {
      opened += 1;
      const mine = opened;
      memberId = me.memberId;
      slot = keptDraftOf(memberId, postId);
      set({ desk: loading, isRestored: false, problems: {}, busy: null, message: null });

      const [units, work] = await Promise.all([fetchUnits(), postId === null ? null : fetchWork(postId)]);
      if (mine !== opened) return;
      const refusal = [units, work].find((answer) => answer?.ok === false);
      if (refusal && !refusal.ok) set({ desk: failed(refusal.code, workMessages) });
      if (!units.ok || (work && !work.ok)) return;

      const speakers = units.value.items.filter((unit) => holdsOn(me.roles, WRITERS, unit.path));
      const saved = work?.value ?? null;
      const ownUnit = speakers.find((unit) => unit.unitId === me.unitId) ?? speakers[0];
      const form = saved ? formOf(saved) : emptyForm(ownUnit?.unitId ?? '');
      const kept = saved && !saved.isEditable ? null : slot.read();
      const isRestored = kept !== null && !isSameForm(kept.form, form);
      const desk: Desk = {
        postId: postId ?? kept?.postId ?? newId(),
        work: saved,
        form: isRestored ? kept.form : form,
        units: units.value,
        speakers,
      };
      set({ desk: { state: 'ready', value: desk }, isRestored });
    },

    close: () => {
      opened += 1;
      set({ desk: loading, isRestored: false, problems: {}, busy: null, message: null });
    },

    change: (changes) => {
      const { desk } = get();
      if (desk.state !== 'ready') return;
      const form = { ...desk.value.form, ...changes };
      put({ form });
      slot?.write({ postId: desk.value.postId, form });
      // A shown problem disappears once it is corrected. New problems are not shown while the person is writing.
      const left = problemsOf(form, dayKey(now()));
      const named = Object.entries(get().problems).filter(([field]) => field in left);
      set({ problems: Object.fromEntries(named) });
    },

    discard: () => {
      const { desk } = get();
      if (desk.state !== 'ready') return;
      const { work, speakers, form } = desk.value;
      slot?.clear();
      put({ form: work ? formOf(work) : emptyForm(speakers[0]?.unitId ?? form.unitId) });
      set({ isRestored: false, problems: {}, message: null });
    },

    save: async () => {
      const { desk, busy } = get();
      if (desk.state !== 'ready' || busy !== null) return false;
      const { postId, work, form } = desk.value;
      const problems = problemsOf(form, dayKey(now()));
      set({ problems, message: null });
      if (Object.keys(problems).length > 0) return false;

      const mine = opened;
      set({ busy: 'save' });
      const answer = await sendDraft(postId, work?.revision ?? null, fieldsOf(form));
      if (mine !== opened) return false;
      if (answer.ok) accept(answer.value, form);
      else set({ busy: null, message: answer.code === 'CONFLICT' ? SAVE_OVERTAKEN : workMessages[answer.code] });
      return answer.ok;
    },

    move: async (command) => {
      const { desk, busy } = get();
      if (desk.state !== 'ready' || busy !== null) return false;
      const mine = opened;
      const { postId, work, form } = desk.value;
      if (work === null) return false;
      set({ busy: command.name, message: null });
      const answer = await sendMove(postId, work.revision, command);
      if (mine !== opened) return false;
      if (answer.ok) {
        accept(answer.value, form);
        return true;
      }
      // Somebody else changed the post first: load it, because the possible commands have changed.
      const current = answer.code === 'WRONG_STATE' || answer.code === 'CONFLICT' ? await fetchWork(postId) : null;
      if (mine !== opened) return false;
      if (current?.ok) put({ work: current.value, form: formOf(current.value) });
      set({ busy: null, message: workMessages[answer.code] });
      return false;
    },
  };
});
