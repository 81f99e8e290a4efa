import { create } from 'zustand';
import { now } from '@/platform/clock';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import type { AssignmentRow, CompletionView, PersonRow } from '../../../core/statistics/contract';
import { fetchAssignments, fetchCompletion, fetchPeople } from './api';
import { messages } from './messages';

const SOON_MS = 7 * MS_PER_DAY;

interface WeekState {
  /** What falls due within seven days, the first first. */
  soon: Loadable<AssignmentRow[]>;
  /** Of this week's test; null where none is running. */
  week: Loadable<CompletionView | null>;
  /** Who has not done it, where they all belong to one unit; null where they do not, for each unit is looked at by itself. */
  missing: Loadable<PersonRow[] | null>;
  load: (withNames: boolean) => Promise<void>;
}

/** This week: the test that runs, and what is due. */
export const useWeek = create<WeekState>((set) => {
  const loadNames = async ({ assignment, units }: CompletionView): Promise<Loadable<PersonRow[] | null>> => {
    const [only, ...others] = units.filter(({ finished, due }) => finished < due);
    if (others.length > 0) return { state: 'ready', value: null };
    if (!only) return { state: 'ready', value: [] };
    const input = { assignmentId: assignment.assignmentId, unitId: only.unitId, state: 'missing' } as const;
    const people = loaded(await fetchPeople(input), messages);
    return people.state === 'ready' ? { state: 'ready', value: people.value.items } : people;
  };

  return {
    soon: loading,
    week: loading,
    missing: loading,
    load: async (withNames) => {
      const assignments = loaded(await fetchAssignments(undefined), messages);
      if (assignments.state !== 'ready') {
        set({ soon: assignments, week: assignments, missing: assignments });
        return;
      }
      const running = assignments.value.items.filter(({ opensAt, dueAt }) => opensAt <= now() && now() < dueAt);
      set({ soon: { state: 'ready', value: running.filter(({ dueAt }) => dueAt < now() + SOON_MS) } });
      const test = running.find(({ kind }) => kind === 'weeklyTest');
      if (!test) {
        set({ week: { state: 'ready', value: null }, missing: { state: 'ready', value: [] } });
        return;
      }
      const week = loaded(await fetchCompletion(test.assignmentId), messages);
      set({ week });
      if (withNames) set({ missing: week.state === 'ready' ? await loadNames(week.value) : week });
    },
  };
});
