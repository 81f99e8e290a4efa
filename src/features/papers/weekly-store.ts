import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import { holdsOn } from '../../../core/kernel/roles';
import type { MeView } from '../../../core/org/contract';
import type { UnitView } from '../../../core/org/workbench-contract';
import type { WeeklyPlan } from '../../../core/quiz/papers/contract';
import type { Blueprint } from '../../../core/quiz/papers/plan';
import type { Theme } from '../../../core/quiz/weekly/theme';
import { fetchUnits, fetchWeeklyPlan, sendBlueprint, sendThemes } from './api';
import { messages } from './messages';

interface WeeklyState {
  units: Loadable<UnitView[]>;
  unitId: string | null;
  plan: Loadable<WeeklyPlan>;
  isSaving: boolean;
  message: string | null;
  open: (me: MeView) => Promise<void>;
  choose: (unitId: string) => Promise<void>;
  saveBlueprint: (blueprint: Blueprint) => Promise<boolean>;
  saveThemes: (themes: Theme[]) => Promise<boolean>;
}

/** 每周自测: the blueprint by which a unit's weekly papers are drawn, and their themes. */
export const useWeekly = create<WeeklyState>((set, get) => ({
  units: loading,
  unitId: null,
  plan: loading,
  isSaving: false,
  message: null,
  open: async (me) => {
    const units = loaded(await fetchUnits(), messages);
    if (units.state !== 'ready') {
      set({ units });
      return;
    }
    const administered = units.value.items.filter((unit) => holdsOn(me.roles, ['admin'], unit.path));
    set({ units: { state: 'ready', value: administered } });
    const unitId = get().unitId ?? administered[0]?.unitId;
    if (unitId !== undefined) await get().choose(unitId);
  },
  choose: async (unitId) => {
    set({ unitId, plan: loading, message: null });
    const answer = await fetchWeeklyPlan(unitId);
    if (get().unitId === unitId) set({ plan: loaded(answer, messages) });
  },
  saveBlueprint: async (blueprint) => {
    const { unitId, isSaving } = get();
    if (unitId === null || isSaving) return false;
    set({ isSaving: true, message: null });
    const answer = await sendBlueprint(unitId, blueprint);
    set({ isSaving: false, message: answer.ok ? null : messages[answer.code] });
    if (answer.ok) await get().choose(unitId);
    return answer.ok;
  },
  saveThemes: async (themes) => {
    const { unitId, isSaving } = get();
    if (unitId === null || isSaving) return false;
    set({ isSaving: true, message: null });
    const answer = await sendThemes(unitId, themes);
    set({ isSaving: false, message: answer.ok ? null : messages[answer.code] });
    if (answer.ok) set({ plan: { state: 'ready', value: answer.value } });
    return answer.ok;
  },
}));
