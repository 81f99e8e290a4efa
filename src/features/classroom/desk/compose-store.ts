import { create } from 'zustand';
import { now } from '@/platform/clock';
import { newId } from '@/platform/new-id';
import type { Stored } from '@/platform/storage';
import { failed, type Loadable, loading } from '@/ui/loadable';
import type { openCourseSource } from '../../../../core/classroom/workbench-contract';
import { dayKey } from '../../../../core/kernel/calendar';
import type { OutputOf } from '../../../../core/kernel/endpoint';
import { holdsOn } from '../../../../core/kernel/roles';
import type { MeView } from '../../../../core/org/contract';
import type { ManagedUnits, UnitView } from '../../../../core/org/workbench-contract';
import { fetchCourseSource, fetchProblems, fetchUnits, sendCourse, sendWithdrawal } from './api';
import {
  type CourseForm,
  type CourseProblems,
  courseProblems,
  emptyCourse,
  emptyLesson,
  formOf,
  inserted,
  isSameForm,
  type LessonForm,
  type LessonProblems,
  lessonProblems,
  moved,
  sourceOf,
} from './course-form';
import { type KeptCourse, keptCourseOf } from './kept-course';
import { deskMessages, problemWords } from './messages';

type Source = OutputOf<typeof openCourseSource>;

/** A course that is being written. */
export interface Desk {
  courseId: string;
  /** The published course; null before the first publishing. */
  saved: Source | null;
  form: CourseForm;
  units: ManagedUnits;
  /** Units for which this person may publish. */
  speakers: UnitView[];
}

interface DeskState {
  desk: Loadable<Desk>;
  /** Id of the lesson being edited. */
  lessonId: string;
  /** Whether unpublished changes from this device were restored. */
  isRestored: boolean;
  problems: CourseProblems;
  /** By lesson id. */
  lessonProblems: Readonly<Record<string, LessonProblems>>;
  busy: 'check' | 'publish' | 'withdraw' | null;
  /** Why the last command failed; null if it did not. */
  message: string | null;
  /** Opens a course; with `courseId` null a new one, or the unpublished new one that was left on this device. */
  open: (me: MeView, courseId: string | null) => Promise<void>;
  /** For a page that is left. Unpublished changes stay on the device. */
  close: () => void;
  change: (changes: Partial<CourseForm>) => void;
  changeLesson: (lessonId: string, changes: Partial<LessonForm>) => void;
  /** Inserts `text` into a lesson as a paragraph of its own; `at` is an index into its Markdown. */
  insert: (lessonId: string, at: number, text: string) => void;
  choose: (lessonId: string) => void;
  addLesson: () => void;
  moveLesson: (lessonId: string, by: -1 | 1) => void;
  removeLesson: (lessonId: string) => void;
  /** Drops the unpublished changes. */
  discard: () => void;
  /** Returns true if the course can be published; otherwise the problems are shown at their fields. */
  check: () => Promise<boolean>;
  publish: () => Promise<boolean>;
  /** Withdraws the published course from its readers; it can be edited and published again. */
  withdraw: () => Promise<boolean>;
}

const PUBLISHERS = ['secretary', 'admin'] as const;

/** Whether the form differs from what is published. */
export const isDirty = ({ saved, form }: Desk): boolean => saved === null || !isSameForm(form, formOf(saved));

const fresh = {
  desk: loading,
  lessonId: '',
  isRestored: false,
  problems: {},
  lessonProblems: {},
  busy: null,
  message: null,
};

export const useDesk = create<DeskState>((set, get) => {
  /** Number of the last `open`: late answers for a page that was left are dropped. */
  let opened = 0;
  let slot: Stored<KeptCourse> | null = null;
  let memberId = '';

  const readyDesk = (): Desk | null => {
    const { desk } = get();
    return desk.state === 'ready' ? desk.value : null;
  };
  const put = (changes: Partial<Desk>) => {
    const desk = readyDesk();
    if (desk) set({ desk: { state: 'ready', value: { ...desk, ...changes } } });
  };
  const write = (form: CourseForm) => {
    const desk = readyDesk();
    if (!desk) return;
    put({ form });
    slot?.write({ courseId: desk.courseId, form });
    // A shown problem disappears once it is corrected. New problems are not shown while the person is writing.
    const { problems, lessonProblems: named } = get();
    const left = courseProblems(form, dayKey(now()), savedDayOf(desk));
    set({
      problems: stillNamed(problems, left),
      lessonProblems: Object.fromEntries(
        form.lessons.flatMap((lesson) => {
          const before = named[lesson.lessonId];
          if (!before) return [];
          // A problem named by the server cannot be checked here, so it disappears when its field is changed.
          const isSame = desk.form.lessons.includes(lesson);
          return [[lesson.lessonId, isSame ? before : stillNamed(before, lessonProblems(lesson))]];
        }),
      ),
    });
  };
  const writeLessons = (lessons: LessonForm[]) => {
    const desk = readyDesk();
    if (desk) write({ ...desk.form, lessons });
  };
  const name = (found: Readonly<Record<string, LessonProblems>>) => {
    const first = Object.keys(found)[0];
    set({ lessonProblems: found, ...(first === undefined ? {} : { lessonId: first }) });
  };

  return {
    ...fresh,

    open: async (me, courseId) => {
      opened += 1;
      const mine = opened;
      memberId = me.memberId;
      slot = keptCourseOf(memberId, courseId);
      set({ ...fresh });

      const [units, source] = await Promise.all([fetchUnits(), courseId === null ? null : fetchCourseSource(courseId)]);
      if (mine !== opened) return;
      const refusal = [units, source].find((answer) => answer?.ok === false);
      if (refusal && !refusal.ok) set({ desk: failed(refusal.code, deskMessages) });
      if (!units.ok || (source && !source.ok)) return;

      const speakers = units.value.items.filter((unit) => holdsOn(me.roles, PUBLISHERS, unit.path));
      const saved = source?.value ?? null;
      const ownUnit = speakers.find((unit) => unit.unitId === me.unitId) ?? speakers[0];
      const form = saved ? formOf(saved) : emptyCourse(ownUnit?.unitId ?? '', newId());
      const kept = slot.read();
      const isRestored = kept !== null && !isSameForm(kept.form, form);
      const shown = isRestored ? kept.form : form;
      set({
        desk: {
          state: 'ready',
          value: { courseId: courseId ?? kept?.courseId ?? newId(), saved, form: shown, units: units.value, speakers },
        },
        lessonId: shown.lessons[0]?.lessonId ?? '',
        isRestored,
      });
    },

    close: () => {
      opened += 1;
      set({ ...fresh });
    },

    change: (changes) => {
      const desk = readyDesk();
      if (desk) write({ ...desk.form, ...changes });
    },

    changeLesson: (lessonId, changes) => {
      const lessons = readyDesk()?.form.lessons ?? [];
      writeLessons(lessons.map((lesson) => (lesson.lessonId === lessonId ? { ...lesson, ...changes } : lesson)));
    },

    insert: (lessonId, at, text) => {
      const lesson = readyDesk()?.form.lessons.find((candidate) => candidate.lessonId === lessonId);
      if (lesson) get().changeLesson(lessonId, { markdown: inserted(lesson.markdown, at, text) });
    },

    choose: (lessonId) => set({ lessonId }),

    addLesson: () => {
      const lesson = emptyLesson(newId());
      writeLessons([...(readyDesk()?.form.lessons ?? []), lesson]);
      set({ lessonId: lesson.lessonId });
    },

    moveLesson: (lessonId, by) => writeLessons(moved(readyDesk()?.form.lessons ?? [], lessonId, by)),

    removeLesson: (lessonId) => {
      const lessons = readyDesk()?.form.lessons ?? [];
      const at = lessons.findIndex((lesson) => lesson.lessonId === lessonId);
      const left = lessons.filter((lesson) => lesson.lessonId !== lessonId);
      writeLessons(left);
      set({ lessonId: left[Math.min(Math.max(at, 0), left.length - 1)]?.lessonId ?? '' });
    },

    discard: () => {
      const desk = readyDesk();
      if (!desk) return;
      const form = desk.saved ? formOf(desk.saved) : emptyCourse(desk.speakers[0]?.unitId ?? '', newId());
      slot?.clear();
      put({ form });
      set({
        lessonId: form.lessons[0]?.lessonId ?? '',
        isRestored: false,
        problems: {},
        lessonProblems: {},
        message: null,
      });
    },

    check: async () => {
      const desk = readyDesk();
      if (!desk || get().busy !== null) return false;
      const { form } = desk;
      const problems = courseProblems(form, dayKey(now()), savedDayOf(desk));
      const found = form.lessons
        .map((lesson) => [lesson.lessonId, lessonProblems(lesson)] as const)
        .filter(([, ofLesson]) => Object.keys(ofLesson).length > 0);
      set({ problems, message: null });
      name(Object.fromEntries(found));
      if (Object.keys(problems).length > 0 || found.length > 0) return false;

      const mine = opened;
      set({ busy: 'check' });
      const answer = await fetchProblems(form.lessons);
      if (mine !== opened) return false;
      set({ busy: null, message: answer.ok ? null : deskMessages[answer.code] });
      if (!answer.ok) return false;
      name(problemsByLesson(answer.value.problems));
      return answer.value.problems.length === 0;
    },

    publish: async () => {
      const desk = readyDesk();
      if (!desk || get().busy !== null) return false;
      const mine = opened;
      const { courseId, form, saved } = desk;
      const source = sourceOf(courseId, form);
      set({ busy: 'publish', message: null });
      const answer = await sendCourse({ ...source, seenRevision: saved?.revision ?? null });
      if (mine !== opened) return false;
      if (!answer.ok) {
        set({ busy: null, message: deskMessages[answer.code] });
        return false;
      }
      put({ saved: { ...source, revision: answer.value.revision, isWithdrawn: false } });
      set({ busy: null, isRestored: false });
      slot?.clear();
      slot = keptCourseOf(memberId, courseId);
      return true;
    },

    withdraw: async () => {
      const desk = readyDesk();
      if (!desk?.saved || get().busy !== null) return false;
      const mine = opened;
      const { courseId, form, saved } = desk;
      set({ busy: 'withdraw', message: null });
      const answer = await sendWithdrawal(courseId);
      if (mine !== opened) return false;
      set({ busy: null, message: answer.ok ? null : deskMessages[answer.code] });
      if (!answer.ok) return false;
      const { revision } = answer.value;
      put({ saved: { ...saved, revision, scope: [], isWithdrawn: true }, form: { ...form, scope: [] } });
      return true;
    },
  };
});

const savedDayOf = ({ saved }: Desk): string | null =>
  saved === null || saved.dueAt === null ? null : dayKey(saved.dueAt);

/** The shown problems (`named`) that are still there (`left`). */
const stillNamed = (named: Readonly<Partial<Record<string, string>>>, left: object) =>
  Object.fromEntries(
    Object.entries(named).flatMap(([field, words]) => (field in left && words !== undefined ? [[field, words]] : [])),
  );

function problemsByLesson(
  problems: readonly { lessonId: string; line: number | null; code: 'MEDIA_NOT_ALLOWED' | 'CHECK_WRONG' }[],
): Record<string, LessonProblems> {
  const found: Record<string, LessonProblems> = {};
  for (const problem of problems) {
    const field = problem.code === 'CHECK_WRONG' ? 'check' : 'markdown';
    found[problem.lessonId] = { ...found[problem.lessonId], [field]: problemWords(problem) };
  }
  return found;
}
