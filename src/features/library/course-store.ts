import { create } from 'zustand';
import { looksOnce } from '@/desk/check-words';
import { failed, type Loadable, loading, reloaded } from '@/ui/loadable';
import { type DayKey, endOfDay } from '../../../core/kernel/calendar';
import { holdsOn } from '../../../core/kernel/roles';
import type { StatuteCoursePlan } from '../../../core/library/workbench-contract';
import type { MeView } from '../../../core/org/contract';
import type { ManagedUnits, UnitView } from '../../../core/org/workbench-contract';
import { fetchStatute, fetchUnits, sendCourse } from './api';
import { courseMessages } from './messages';

/** The longest title of a course, in characters. */
export const MAX_COURSE_TITLE = 60;

export interface CourseForm {
  title: string;
  /** The unit that publishes the course. */
  unitId: string;
  scope: string[];
  /** null: the course has no due date. */
  dueDay: DayKey | null;
}

export interface CourseDesk {
  form: CourseForm;
  units: ManagedUnits;
  /** Units in whose name I may publish. */
  speakers: UnitView[];
}

interface CourseState {
  statuteId: string;
  desk: Loadable<CourseDesk>;
  /** What would be published to the present scope; null while the scope is empty. */
  plan: Loadable<StatuteCoursePlan> | null;
  /** Why the last attempt to publish failed; null if it did not. */
  message: string | null;
  isBusy: boolean;
  open: (me: MeView, statuteId: string) => Promise<void>;
  change: (changes: Partial<CourseForm>) => void;
  /** Loads `plan` anew. */
  preview: () => Promise<void>;
  /** Returns the id of the published course, or null when it was refused. */
  publish: () => Promise<string | null>;
}

export const useStatuteCourse = create<CourseState>((set, get) => {
  let asked = 0;
  const formOf = (): CourseForm | null => {
    const { desk } = get();
    return desk.state === 'ready' ? desk.value.form : null;
  };
  const looks = looksOnce();
  const send = ({ title, unitId, scope, dueDay }: CourseForm, commit: boolean) =>
    looks.publish(title, (looked) =>
      sendCourse({
        ...{ statuteId: get().statuteId, title: title.trim(), unitId, scope, commit },
        dueAt: dueDay === null ? null : endOfDay(dueDay),
        ...(looked && { looked }),
      }),
    );

  return {
    statuteId: '',
    desk: loading,
    plan: null,
    message: null,
    isBusy: false,

    open: async (me, statuteId) => {
      asked += 1;
      const mine = asked;
      set({ statuteId, desk: loading, plan: null, message: null, isBusy: false });
      const [statute, units] = await Promise.all([fetchStatute(statuteId), fetchUnits()]);
      if (mine !== asked) return;
      if (!statute.ok) return set({ desk: failed(statute.code, courseMessages) });
      if (!units.ok) return set({ desk: failed(units.code, courseMessages) });

      // The course is published without a review, so only units where this person may publish are offered.
      const speakers = units.value.items.filter((unit) => holdsOn(me.roles, ['secretary', 'admin'], unit.path));
      const own = speakers.find((unit) => unit.unitId === me.unitId) ?? speakers[0];
      const form: CourseForm = {
        title: `${statute.value.shortName.slice(0, MAX_COURSE_TITLE - 2)}原文`,
        unitId: own?.unitId ?? '',
        scope: own ? [own.unitId] : [],
        dueDay: null,
      };
      set({ desk: { state: 'ready', value: { form, units: { items: speakers, above: [] }, speakers } } });
      await get().preview();
    },

    change: (changes) => {
      const { desk } = get();
      if (desk.state !== 'ready') return;
      const form = { ...desk.value.form, ...changes };
      set({ desk: { state: 'ready', value: { ...desk.value, form } }, message: null });
      if (changes.scope !== undefined || changes.unitId !== undefined) void get().preview();
    },

    preview: async () => {
      asked += 1;
      const mine = asked;
      const form = formOf();
      if (!form || form.scope.length === 0) return set({ plan: null });
      set({ plan: loading });
      // The plan does not depend on the title or the due date, so an empty title must not keep it from loading.
      const answer = await send({ ...form, title: form.title.trim() || '课程', dueDay: null }, false);
      if (mine === asked) set({ plan: reloaded(get().plan ?? loading, answer, courseMessages) });
    },

    publish: async () => {
      const form = formOf();
      if (!form || get().isBusy) return null;
      set({ isBusy: true, message: null });
      const answer = await send(form, true);
      set({ isBusy: false, message: answer.ok ? null : courseMessages[answer.code] });
      return answer.ok ? answer.value.courseId : null;
    },
  };
});
