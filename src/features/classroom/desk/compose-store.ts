import { create } from 'zustand';
import { looksOnce } from '@/desk/check-words';
import { deskOf, dirtyBy, stillNamed } from '@/desk/create-desk';
import type { Desk as DeskFor, DeskKind, DeskState } from '@/desk/desk-types';
import { byParts } from '@/desk/three-way';
import type { RefusalOf } from '@/platform/call';
import { now } from '@/platform/clock';
import { newId } from '@/platform/new-id';
import type { CourseProblem, openCourseSource, publishCourse } from '../../../../core/classroom/workbench-contract';
import { dayKey } from '../../../../core/kernel/calendar';
import type { OutputOf } from '../../../../core/kernel/endpoint';
import { ok } from '../../../../core/kernel/result';
import { holdsOn } from '../../../../core/kernel/roles';
import type { ManagedUnits, UnitView } from '../../../../core/org/workbench-contract';
import { fetchCourseSource, fetchProblems, fetchUnits, sendCourse, sendWithdrawal } from './api';
import {
  type CourseForm,
  type CourseProblems,
  courseForm,
  courseProblems,
  emptyCourse,
  emptyLesson,
  formOf,
  isSameForm,
  type LessonForm,
  type LessonProblems,
  lessonProblems,
  moved,
  sourceOf,
} from './course-form';
import { deskMessages, problemWords } from './messages';

type Source = OutputOf<typeof openCourseSource>;

interface Course {
  form: CourseForm;
  /** As it is published: a course has no draft on the server. */
  saved: Source;
  /** `speakers`: units for which this person may publish. */
  around: { units: ManagedUnits; speakers: UnitView[] };
  step: { name: 'withdraw' };
  code: RefusalOf<typeof openCourseSource | typeof publishCourse>;
  field: keyof CourseProblems;
  opening: never;
}

/** A course that is being written. */
export type Desk = DeskFor<Course>;

interface CourseDesk extends DeskState<Course> {
  /** Id of the lesson being edited. */
  lessonId: string;
  /** By lesson id. */
  lessonProblems: Readonly<Record<string, LessonProblems>>;
  isChecking: boolean;
  changeLesson: (lessonId: string, changes: Partial<LessonForm>) => void;
  choose: (lessonId: string) => void;
  addLesson: () => void;
  moveLesson: (lessonId: string, by: -1 | 1) => void;
  removeLesson: (lessonId: string) => void;
  /** Returns true if the course can be published; otherwise the problems are shown at their fields. */
  check: () => Promise<boolean>;
  publish: () => Promise<boolean>;
  /** Withdraws the published course from its readers; it can be edited and published again. */
  withdraw: () => Promise<boolean>;
}

const PUBLISHERS = ['secretary', 'admin'] as const;

/** Whether the form differs from what is published. */
export const isDirty = dirtyBy(isSameForm);

const problemsOf = (form: CourseForm, saved: Source | null): CourseProblems =>
  courseProblems(form, dayKey(now()), saved === null || saved.dueAt === null ? null : dayKey(saved.dueAt));

const looks = looksOnce();

const kind: DeskKind<Course> = {
  name: 'kept:course-draft',
  form: courseForm,
  messages: deskMessages,
  load: async (me) => {
    const units = await fetchUnits();
    if (!units.ok) return units;
    const speakers = units.value.items.filter((unit) => holdsOn(me.roles, PUBLISHERS, unit.path));
    return ok({ units: units.value, speakers });
  },
  fetch: fetchCourseSource,
  save: async ({ id, saved, form }) => {
    const source = sourceOf(id, form);
    const answer = await looks.publish(JSON.stringify(source), (looked) =>
      sendCourse({ ...source, seenRevision: saved?.revision ?? null, ...(looked && { looked }) }),
    );
    return answer.ok ? ok({ ...source, revision: answer.value.revision, isWithdrawn: false }) : answer;
  },
  move: async ({ id, saved }) => {
    const answer = await sendWithdrawal(id);
    return answer.ok ? ok({ ...saved, revision: answer.value.revision, scope: [], isWithdrawn: true }) : answer;
  },
  idOf: ({ courseId }) => courseId,
  revisionOf: ({ revision }) => revision,
  isEditable: () => true,
  formOf,
  emptyForm: ({ speakers }, me) => {
    const usual = speakers.find(({ unitId }) => unitId === me.unitId) ?? speakers[0];
    return emptyCourse(usual?.unitId ?? '', newId());
  },
  isSame: isSameForm,
  problemsOf,
  mergers: { lessons: byParts(({ lessonId }) => lessonId) },
};

export const useDesk = create<CourseDesk>((set, get) => {
  const desk = deskOf(kind, set, get);
  const lessons = (): LessonForm[] => {
    const { desk: open } = get();
    return open.state === 'ready' ? open.value.form.lessons : [];
  };
  const name = (found: Readonly<Record<string, LessonProblems>>) => {
    const first = Object.keys(found)[0];
    set({ lessonProblems: found, ...(first === undefined ? {} : { lessonId: first }) });
  };
  /** After another text has come into the form: its first lesson is edited, if the one before is not in it. */
  const settle = () => {
    if (lessons().every(({ lessonId }) => lessonId !== get().lessonId)) set({ lessonId: lessons()[0]?.lessonId ?? '' });
  };
  const settled =
    <Args extends unknown[]>(action: (...args: Args) => void) =>
    (...args: Args) => {
      action(...args);
      set({ lessonProblems: {} });
      settle();
    };

  return {
    ...desk,
    lessonId: '',
    lessonProblems: {},
    isChecking: false,

    open: async (me, courseId, opening, visitor) => {
      set({ lessonId: '', lessonProblems: {}, isChecking: false });
      await desk.open(me, courseId, opening, visitor);
      settle();
    },
    discard: settled(desk.discard),
    goOn: settled(desk.goOn),
    takeTheirs: settled(desk.takeTheirs),
    putBack: settled(desk.putBack),

    change: (changes) => {
      const before = lessons();
      desk.change(changes);
      const named = get().lessonProblems;
      const left = lessons().flatMap((lesson) => {
        const problems = named[lesson.lessonId];
        if (!problems) return [];
        // A problem named by the server cannot be checked here, so it disappears when its field is changed.
        const isSame = before.includes(lesson);
        return [[lesson.lessonId, isSame ? problems : stillNamed(problems, lessonProblems(lesson))] as const];
      });
      set({ lessonProblems: Object.fromEntries(left) });
    },

    changeLesson: (lessonId, changes) =>
      get().change({
        lessons: lessons().map((lesson) => (lesson.lessonId === lessonId ? { ...lesson, ...changes } : lesson)),
      }),

    choose: (lessonId) => set({ lessonId }),

    addLesson: () => {
      const lesson = emptyLesson(newId());
      get().change({ lessons: [...lessons(), lesson] });
      set({ lessonId: lesson.lessonId });
    },

    moveLesson: (lessonId, by) => get().change({ lessons: moved(lessons(), lessonId, by) }),

    removeLesson: (lessonId) => {
      const at = lessons().findIndex((lesson) => lesson.lessonId === lessonId);
      const left = lessons().filter((lesson) => lesson.lessonId !== lessonId);
      get().change({ lessons: left });
      set({ lessonId: left[Math.min(Math.max(at, 0), left.length - 1)]?.lessonId ?? '' });
    },

    check: async () => {
      const { desk: open, busy, isChecking } = get();
      if (open.state !== 'ready' || busy !== null || isChecking) return false;
      const { id, form, saved } = open.value;
      const problems = problemsOf(form, saved);
      const found = form.lessons
        .map((lesson) => [lesson.lessonId, lessonProblems(lesson)] as const)
        .filter(([, ofLesson]) => Object.keys(ofLesson).length > 0);
      set({ problems, message: null });
      name(Object.fromEntries(found));
      if (Object.keys(problems).length > 0 || found.length > 0) return false;

      set({ isChecking: true });
      const answer = await fetchProblems(form.lessons);
      const { desk: since } = get();
      if (since.state !== 'ready' || since.value.id !== id) return false;
      set({ isChecking: false, message: answer.ok ? null : deskMessages[answer.code] });
      if (!answer.ok) return false;
      name(problemsByLesson(answer.value.problems, form.lessons));
      return answer.value.problems.length === 0;
    },

    publish: () => get().save(),
    withdraw: () => get().move({ name: 'withdraw' }),
  };
});

function problemsByLesson(
  problems: readonly CourseProblem[],
  lessons: readonly LessonForm[],
): Record<string, LessonProblems> {
  const found: Record<string, LessonProblems> = {};
  for (const problem of problems) {
    const markdown = lessons.find(({ lessonId }) => lessonId === problem.lessonId)?.markdown ?? '';
    const field = problem.code === 'CHECK_WRONG' ? 'check' : 'markdown';
    found[problem.lessonId] = { ...found[problem.lessonId], [field]: problemWords(problem, markdown) };
  }
  return found;
}
