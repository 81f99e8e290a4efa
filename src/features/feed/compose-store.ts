import { create } from 'zustand';
import { now } from '@/platform/clock';
import { newId } from '@/platform/new-id';
import type { Stored } from '@/platform/storage';
import { failed, type Loadable, loading } from '@/ui/loadable';
import { WRITERS } from '../../../core/feed/rules/standing';
import type { PostCommand, PostCommandName, WorkView } from '../../../core/feed/workbench-contract';
import { dayKey } from '../../../core/kernel/calendar';
import { holdsOn } from '../../../core/kernel/roles';
import type { MeView } from '../../../core/org/contract';
import type { ManagedUnits, UnitView } from '../../../core/org/workbench-contract';
import { type DraftForm, type DraftProblems, emptyForm, fieldsOf, formOf, isSameForm, problemsOf } from './draft-form';
import { type KeptDraft, keptDraftOf } from './kept-draft';
import { fetchUnits, fetchWork, sendDraft, sendMove } from './work-api';
import { workMessages } from './work-messages';

/** A post that is being written or decided on. */
export interface Desk {
  postId: string;
  /** As the server has it; null before the first save. */
  work: WorkView | null;
  form: DraftForm;
  units: ManagedUnits;
  /** Units in whose name I may write. */
  speakers: UnitView[];
}

interface ComposeState {
  desk: Loadable<Desk>;
  /** What was written on this device and not saved has been put back. */
  isRestored: boolean;
  problems: DraftProblems;
  busy: 'save' | PostCommandName | null;
  /** Why the last command did not come through. */
  message: string | null;
  /** `postId` null starts a new one, or takes up the one that was left unsaved. */
  open: (me: MeView, postId: string | null) => Promise<void>;
  /** The page is left: what was not saved stays on the device. */
  close: () => void;
  change: (changes: Partial<DraftForm>) => void;
  /** Back to what is saved. */
  discard: () => void;
  save: () => Promise<boolean>;
  move: (command: PostCommand) => Promise<boolean>;
}

/** Whether there is something that the server does not have. */
export const isDirty = ({ work, form }: Desk): boolean => work === null || !isSameForm(form, formOf(work));

export const isEditable = ({ work }: Desk): boolean => work === null || work.isEditable;

/** Whether there is anything to do with it: save it, or take it a step further. */
export const hasActions = (desk: Desk): boolean =>
  (isEditable(desk) && isDirty(desk)) || (desk.work !== null && desk.work.commands.length > 0);

export const useCompose = create<ComposeState>((set, get) => {
  /** Only the last `open` counts: an answer for a page that was left must not fill the next one. */
  let opened = 0;
  let slot: Stored<KeptDraft> | null = null;
  let memberId = '';

  const put = (changes: Partial<Desk>) => {
    const { desk } = get();
    if (desk.state === 'ready') set({ desk: { state: 'ready', value: { ...desk.value, ...changes } } });
  };
  /** `sent` is what the answer knows of; what was written meanwhile stays. */
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
      // A problem that has been named goes away as soon as it is mended; no new one is named while writing.
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
      const { postId, form } = desk.value;
      const problems = problemsOf(form, dayKey(now()));
      set({ problems, message: null });
      if (Object.keys(problems).length > 0) return false;

      const mine = opened;
      set({ busy: 'save' });
      const answer = await sendDraft(postId, fieldsOf(form));
      if (mine !== opened) return false;
      if (answer.ok) accept(answer.value, form);
      else set({ busy: null, message: workMessages[answer.code] });
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
      // Somebody was faster: what can be done now is told by the post as it is.
      const current = answer.code === 'WRONG_STATUS' || answer.code === 'CONFLICT' ? await fetchWork(postId) : null;
      if (mine !== opened) return false;
      if (current?.ok) put({ work: current.value, form: formOf(current.value) });
      set({ busy: null, message: workMessages[answer.code] });
      return false;
    },
  };
});
