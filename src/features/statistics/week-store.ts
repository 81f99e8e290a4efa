import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import { ok } from '../../../core/kernel/result';
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
export const useWeek = create<WeekState>((set, get) => {
  /** The unit whose names are shown. */
  let named = '';

  const loadNames = async ({ assignment, units }: CompletionView): Promise<Loadable<PersonRow[] | null>> => {
    const [only, ...others] = units.filter(({ finished, due }) => finished < due);
    if (others.length > 0) return { state: 'ready', value: null };
    if (!only) return { state: 'ready', value: [] };
    const input = { assignmentId: assignment.assignmentId, unitId: only.unitId, state: 'missing' } as const;
    if (only.unitId !== named) set({ missing: loading });
    named = only.unitId;
    const answer = await fetchPeople(input);
    return reloaded(get().missing, answer.ok ? ok(answer.value.items) : answer, messages);
  };

  return {
    ahead: loading,
    week: loading,
    missing: loading,
    load: async (withNames) => {
      const asked = await fetchWeek();
      set({ ahead: reloaded(get().ahead, asked, messages) });
      if (!asked.ok) {
        set({ week: reloaded(get().week, asked, messages), missing: reloaded(get().missing, asked, messages) });
        return;
      }
      const { test } = asked.value;
      if (test === null) {
        set({ week: { state: 'ready', value: null }, missing: { state: 'ready', value: [] } });
        return;
      }
      const { week } = get();
      const isAnother = week.state === 'ready' && week.value?.assignment.assignmentId !== test.assignmentId;
      if (isAnother) set({ week: loading, missing: loading });
      const answer = await fetchCompletion(test.assignmentId);
      set({ week: reloaded(get().week, answer, messages) });
      if (withNames)
        set({ missing: answer.ok ? await loadNames(answer.value) : reloaded(get().missing, answer, messages) });
    },
  };
});
