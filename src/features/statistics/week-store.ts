import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { CompletionView, PersonRow, WeekAhead } from '../../../core/statistics/contract';
import { fetchCompletion, fetchPeople, fetchWeek } from './api';
import { messages } from './messages';

interface WeekState {
  /** What falls due within seven days. */
  ahead: Loadable<WeekAhead>;
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
    ahead: loading,
    week: loading,
    missing: loading,
    load: async (withNames) => {
      const ahead = loaded(await fetchWeek(), messages);
      if (ahead.state !== 'ready') {
        set({ ahead, week: ahead, missing: ahead });
        return;
      }
      set({ ahead });
      const { test } = ahead.value;
      if (test === null) {
        set({ week: { state: 'ready', value: null }, missing: { state: 'ready', value: [] } });
        return;
      }
      const week = loaded(await fetchCompletion(test.assignmentId), messages);
      set({ week });
      if (withNames) set({ missing: week.state === 'ready' ? await loadNames(week.value) : week });
    },
  };
});
