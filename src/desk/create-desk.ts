import { create } from 'zustand';
import { newId } from '@/platform/new-id';
import { failed, loading } from '@/ui/loadable';
import { isUnanswered } from '../../core/kernel/errors';
import type { Result } from '../../core/kernel/result';
import type { Desk, DeskKind, DeskState, DeskTypes, Problems } from './desk-types';
import { type FormSlot, hasWritten, keptFormOf } from './kept-form';
import { changedFields, merged } from './three-way';

/** Whether there is anything to save, for a kind whose forms `isSame` compares. */
export const dirtyBy =
  <Form>(isSame: (one: Form, other: Form) => boolean) =>
  ({ saved, base, form }: { saved: unknown; base: Form; form: Form }): boolean =>
    saved === null || !isSame(form, base);

/** Whether it may be written: a new one, or one whose state lets this person. */
export const isEditable = ({ saved }: { saved: { isEditable: boolean } | null }): boolean =>
  saved === null || saved.isEditable;

/** The shown problems that are still there. New problems are not shown while the person is writing. */
export const stillNamed = <Named extends object>(named: Named, left: object): Partial<Named> =>
  Object.fromEntries(Object.entries(named).filter(([field]) => field in left)) as Partial<Named>;

const whyOf = (code: string) => (code === 'NETWORK' ? 'offline' : isUnanswered(code) ? 'unanswered' : 'refused');

/** Refusals that say: it is no longer as this person has seen it. */
const OVERTAKEN: readonly string[] = [
  'CONFLICT',
  'WRONG_STATE',
  'NOT_EDITABLE',
  // The answer of the content check stands on it now, and it may have been returned.
  'CONTENT_REFUSED',
  'CONTENT_HELD',
  'CONTENT_DOUBTED',
];

/** As yet nothing is wrong. */
const noProblems = <Field extends string>(): Problems<Field> => ({}) as Problems<Field>;

const fresh = {
  refusal: null,
  isRestored: false,
  isKept: true,
  busy: null,
  steps: 0,
  message: null,
  theirs: null,
  aside: [],
  autosave: { state: 'idle' },
  isSavedByItself: false,
} as const;

/** The thoughts that all editors share, for the store of one kind; `createDesk` is the store with nothing else in it. */
export function deskOf<T extends DeskTypes>(
  kind: DeskKind<T>,
  set: (changes: Partial<DeskState<T>>) => void,
  get: () => DeskState<T>,
): DeskState<T> {
  type Form = T['form'];
  type Saved = T['saved'];
  type Open = Desk<T>;
  /** Number of the last `open`: late answers for a page that was left are dropped. */
  let opened = 0;
  let memberId = '';
  let opening: T['opening'] | undefined;
  let slot: FormSlot<Form> | null = null;
  /** The text that is being saved by itself; a command waits for its answer, which brings another revision. */
  let underWay: Promise<boolean> | null = null;
  /** What was refused last time it was to be saved by itself. */
  let lastRefused: Form | null = null;

  const ready = (): Open | null => {
    const { desk } = get();
    return desk.state === 'ready' ? desk.value : null;
  };
  const put = (changes: Partial<Open>) => {
    const desk = ready();
    if (desk) set({ desk: { state: 'ready', value: { ...desk, ...changes } } });
  };
  /** Keeps on the device what is not on the server, and nothing else. */
  const remember = () => {
    const desk = ready();
    if (!desk || !slot) return;
    const { id, saved, base, form } = desk;
    const { aside } = get();
    if (kind.isSame(form, base) && aside.length === 0) {
      slot.clear();
      set({ isKept: true });
    } else {
      const from = saved === null ? {} : { revision: kind.revisionOf(saved), base };
      set({ isKept: slot.write({ id, form, aside: [...aside], ...from }) });
    }
  };
  /** Goes on from `saved`. Of what is in the form, that stays which differs from `seen`. */
  const goOnFrom = (saved: Saved, seen: Form) => {
    const desk = ready();
    if (!desk) return;
    const base = kind.formOf(saved);
    const id = kind.idOf(saved);
    put({ id, saved, base, form: merged(seen, desk.form, base, kind.mergers) });
    if (desk.saved === null) slot?.clear();
    slot = keptFormOf(kind.name, kind.form, memberId, id);
    remember();
  };
  /** Shows `saved` in place of what is written here, which is put aside where it says something else. */
  const replaceBy = (saved: Saved) => {
    const desk = ready();
    if (!desk) return;
    const isLost = !kind.isSame(desk.form, desk.base) && !kind.isSame(desk.form, kind.formOf(saved));
    if (isLost) set({ aside: [...get().aside, desk.form] });
    goOnFrom(saved, desk.form);
  };
  /** Somebody was faster: what they saved is shown beside mine, or in place of it where nothing of mine is at stake. */
  const meet = (theirs: Saved) => {
    const desk = ready();
    if (!desk) return;
    const isTextTouched = changedFields(desk.base, kind.formOf(theirs)).length > 0;
    const isMineAtStake = !kind.isSame(desk.form, desk.base) && !kind.isSame(desk.form, kind.formOf(theirs));
    if (!kind.isEditable(theirs)) replaceBy(theirs);
    else if (isMineAtStake && isTextTouched) set({ theirs: { saved: theirs, form: kind.formOf(theirs) } });
    else goOnFrom(theirs, desk.base);
  };
  /** Sends what `command` sends. Its answer counts only while the same document is open. */
  const run = async (
    /** null: saving by itself, which neither keeps anybody from writing nor says why it failed. */
    busy: 'save' | T['step']['name'] | null,
    sent: Open,
    /** What the server has when it has taken the command. */
    seen: Form,
    command: () => Promise<Result<Saved, T['code']>>,
  ) => {
    const mine = opened;
    const isSaving = busy === null || busy === 'save';
    if (busy !== null) set({ busy, message: null });
    const answer = await command();
    if (mine !== opened) return false;
    if (answer.ok) {
      const written = ready()?.form;
      if (kind.isEditable(answer.value)) goOnFrom(answer.value, seen);
      else replaceBy(answer.value);
      // Nobody's space is taken from under the cursor while they write.
      if (busy === null && written && kind.isSame(written, kind.formOf(answer.value))) put({ form: written });
      set({ isRestored: false });
      if (busy !== null) set({ busy: null, message: null, problems: noProblems() });
      if (!isSaving) set({ steps: get().steps + 1 });
      return true;
    }
    const { code } = answer;
    const id = sent.saved === null ? (kind.futureIdOf?.(sent.id, sent.form) ?? sent.id) : kind.idOf(sent.saved);
    const current = OVERTAKEN.includes(code) ? await kind.fetch(id, opening) : null;
    if (mine !== opened) return false;
    // The answer to the same text may have been lost on its way.
    const isThere = isSaving && current?.ok === true && kind.isSame(sent.form, kind.formOf(current.value));
    if (current?.ok && isThere && kind.isEditable(current.value)) goOnFrom(current.value, sent.form);
    else if (current?.ok) meet(current.value);
    const isTold = isThere || get().theirs !== null;
    if (busy !== null) set({ busy: null, message: isTold ? null : kind.messages[code] });
    else if (!isTold) set({ autosave: { state: 'failed', why: whyOf(code), words: kind.messages[code] } });
    return isThere;
  };

  return {
    visitor: null,
    desk: loading,
    ...fresh,
    problems: noProblems(),

    open: async (me, id, how, visitor = {}) => {
      opened += 1;
      const mine = opened;
      memberId = me.memberId;
      opening = how;
      const place = keptFormOf(kind.name, kind.form, memberId, id);
      slot = place;
      underWay = null;
      lastRefused = null;
      set({ ...fresh, problems: noProblems(), desk: loading, visitor });

      const [around, answer] = await Promise.all([kind.load(me), id === null ? null : kind.fetch(id, opening)]);
      if (mine !== opened) return;
      const refused = [answer, around].find((one) => one?.ok === false);
      if (refused && !refused.ok) {
        const refusal = { code: refused.code, around: around.ok ? around.value : null };
        set({ desk: failed(refused.code, kind.messages), refusal });
      }
      if (!around.ok || (answer && !answer.ok)) return;

      const saved = answer?.value ?? null;
      const base = saved === null ? kind.emptyForm(around.value, me, opening) : kind.formOf(saved);
      const kept = place.read();
      const desk = {
        id: saved === null ? (kept?.id ?? newId()) : kind.idOf(saved),
        saved,
        base,
        form: base,
        around: around.value,
      };
      set({ desk: { state: 'ready', value: desk }, aside: kept?.aside ?? [] });
      if (kept === null) return;
      const seen = kept.base ?? base;
      const isNothingNew = kind.isSame(kept.form, base) || kind.isSame(kept.form, seen);
      if (isNothingNew || (saved !== null && !kind.isEditable(saved))) {
        if (!isNothingNew) set({ aside: [...get().aside, kept.form] });
        return remember();
      }
      put({ form: kept.form });
      set({ isRestored: saved !== null || hasWritten(kept.form, base) });
      if (saved === null || kept.revision === undefined || kept.revision === kind.revisionOf(saved)) return;
      put({ base: seen });
      if (kept.base) meet(saved);
      else set({ theirs: { saved, form: base } });
    },

    close: (visitor) => {
      if (visitor !== undefined && visitor !== get().visitor) return;
      opened += 1;
      set({ ...fresh, visitor: null, problems: noProblems(), desk: loading });
    },

    change: (changes) => {
      const desk = ready();
      if (!desk) return;
      const form = { ...desk.form, ...changes };
      put({ form });
      set({ problems: stillNamed(get().problems, kind.problemsOf(form, desk.saved)), message: null });
      if (get().autosave.state === 'saved') set({ autosave: { state: 'idle' } });
      remember();
    },

    discard: () => {
      const desk = ready();
      if (!desk) return;
      const { theirs } = get();
      if (theirs === null) put({ form: desk.base });
      else goOnFrom(theirs.saved, desk.form);
      set({ isRestored: false, problems: noProblems(), message: null, theirs: null });
      remember();
    },

    save: async () => {
      if (underWay !== null) await underWay;
      const desk = ready();
      const { busy, theirs, isSavedByItself } = get();
      if (!desk || busy !== null || theirs !== null) return false;
      const problems = kind.problemsOf(desk.form, desk.saved);
      set({ problems, message: null });
      if (Object.keys(problems).length > 0) return false;
      set({ autosave: { state: 'idle' }, isSavedByItself: false });
      if (isSavedByItself && desk.saved !== null && kind.isSame(desk.form, desk.base)) return true;
      return run('save', desk, desk.form, () => kind.save(desk));
    },

    saveByItself: async () => {
      const desk = ready();
      const { busy, theirs } = get();
      if (!desk || busy !== null || theirs !== null || underWay !== null) return;
      const { form, base, saved } = desk;
      const isWanted = kind.isAutosaved?.(saved) === true && (saved === null || kind.isEditable(saved));
      const isNews = !kind.isSame(form, base) && (lastRefused === null || !kind.isSame(form, lastRefused));
      if (!isWanted || !isNews || Object.keys(kind.problemsOf(form, saved)).length > 0) return;
      const mine = opened;
      const sending = run(null, desk, form, () => kind.save(desk));
      underWay = sending;
      const isSaved = await sending;
      if (mine !== opened) return;
      underWay = null;
      const { autosave } = get();
      // Without an answer the same text is tried again; what was refused stays refused until it is another.
      lastRefused = autosave.state === 'failed' && autosave.why === 'refused' ? form : null;
      const now = ready();
      const isAll = now !== null && kind.isSame(now.form, now.base);
      if (isSaved) set({ autosave: { state: isAll ? 'saved' : 'idle' }, isSavedByItself: true });
    },

    move: async (step) => {
      if (underWay !== null) await underWay;
      const desk = ready();
      const { busy, theirs } = get();
      if (!desk || busy !== null || theirs !== null) return false;
      const { saved } = desk;
      if (saved === null) return false;
      set({ autosave: { state: 'idle' }, isSavedByItself: false });
      return run(step.name, desk, desk.base, () => kind.move({ ...desk, saved }, step));
    },

    goOn: () => {
      const desk = ready();
      const { theirs } = get();
      if (!desk || theirs === null) return;
      set({ theirs: null, message: null });
      goOnFrom(theirs.saved, desk.base);
    },

    takeTheirs: () => {
      const { theirs } = get();
      if (theirs === null) return;
      set({ theirs: null, message: null, problems: noProblems(), isRestored: false });
      replaceBy(theirs.saved);
    },

    putBack: (isWanted) => {
      const desk = ready();
      const last = get().aside[get().aside.length - 1];
      if (!desk || last === undefined) return;
      const isInTheWay = isWanted && !kind.isSame(desk.form, desk.base);
      set({ aside: [...get().aside.slice(0, -1), ...(isInTheWay ? [desk.form] : [])] });
      if (isWanted) put({ form: last });
      remember();
    },
  };
}

/** The store of an editor whose kind needs nothing of its own. */
export const createDesk = <T extends DeskTypes>(kind: DeskKind<T>) =>
  create<DeskState<T>>((set, get) => deskOf(kind, set, get));
