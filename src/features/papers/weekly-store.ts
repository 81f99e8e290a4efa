import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import { ok } from '../../../core/kernel/result';
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

const OVERTAKEN =
  '别人刚改过每周自测的规则或主题，您写的还在，还没有保存。再按一次保存就以您写的为准；想先看别人写的，离开再打开。';

/** 每周自测: the blueprint by which a unit's weekly papers are drawn, and their themes. */
export const useWeekly = create<WeeklyState>((set, get) => ({
  units: loading,
  unitId: null,
  plan: loading,
  isSaving: false,
  message: null,
  open: async (me) => {
    const answer = await fetchUnits();
    const administered = answer.ok ? answer.value.items.filter(({ path }) => holdsOn(me.roles, ['admin'], path)) : [];
    set({ units: reloaded(get().units, answer.ok ? ok(administered) : answer, messages) });
    const unitId = get().unitId ?? administered[0]?.unitId;
    if (unitId !== undefined) await get().choose(unitId);
  },
  choose: async (unitId) => {
    // The plan that is shown stays while it is asked for anew: somebody may be writing in it.
    if (get().unitId !== unitId || get().plan.state !== 'ready') set({ unitId, plan: loading });
    set({ message: null });
    const answer = await fetchWeeklyPlan(unitId);
    if (get().unitId === unitId) set({ plan: reloaded(get().plan, answer, messages) });
  },
  saveBlueprint: async (blueprint) => {
    const { unitId, plan, isSaving } = get();
    if (unitId === null || plan.state !== 'ready' || isSaving) return false;
    set({ isSaving: true, message: null });
    const answer = await sendBlueprint({ unitId, seenRevision: plan.value.revision, blueprint });
    if (answer.ok) {
      set({ isSaving: false });
      await get().choose(unitId);
      return true;
    }
    if (answer.code === 'CONFLICT') await catchUp(unitId);
    set({ isSaving: false, message: answer.code === 'CONFLICT' ? OVERTAKEN : messages[answer.code] });
    return false;
  },
  saveThemes: async (themes) => {
    const { unitId, plan, isSaving } = get();
    if (unitId === null || plan.state !== 'ready' || isSaving) return false;
    set({ isSaving: true, message: null });
    const answer = await sendThemes({ unitId, seenRevision: plan.value.revision, themes });
    if (answer.ok) {
      set({ isSaving: false, plan: { state: 'ready', value: answer.value } });
      return true;
    }
    if (answer.code === 'CONFLICT') await catchUp(unitId);
    set({ isSaving: false, message: answer.code === 'CONFLICT' ? OVERTAKEN : messages[answer.code] });
    return false;
  },
}));

/**
 * The plan as it stands now, after somebody else has changed it. The blueprint stays the one that is being written over: its
 * form would begin anew with another.
 */
async function catchUp(unitId: string): Promise<void> {
  const now = await fetchWeeklyPlan(unitId);
  const { plan, unitId: present } = useWeekly.getState();
  if (!now.ok || plan.state !== 'ready' || present !== unitId) return;
  useWeekly.setState({ plan: { state: 'ready', value: { ...now.value, blueprint: plan.value.blueprint } } });
}
