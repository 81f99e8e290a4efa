import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import { ok } from '../../../core/kernel/result';
import type { Policy } from '../../../core/org/policy';
import type { UnitView } from '../../../core/org/workbench-contract';
import { fetchPolicy, fetchUnits, sendPolicy } from './api';
import { messages } from './messages';

interface PolicyInForce {
  policy: Policy;
  /** Id of the unit that set the policy; null: no unit has, so the default holds. */
  setBy: string | null;
  /** Of the unit's own; 0 while it has set none. */
  revision: number;
}

interface PolicyState {
  units: Loadable<UnitView[]>;
  unitId: string | null;
  inForce: Loadable<PolicyInForce>;
  open: () => Promise<void>;
  choose: (unitId: string) => Promise<void>;
  save: (policy: Policy) => Promise<string | null>;
}

/** A switch is all that was given, and it stands there for another tap. */
const OVERTAKEN = '别人刚改过这里的设置，您这一下没有改。下面是现在的，请看一看，还要改就再按一次。';

export const usePolicy = create<PolicyState>((set, get) => ({
  units: loading,
  unitId: null,
  inForce: loading,
  open: async () => {
    const answer = await fetchUnits();
    const items = answer.ok ? ok(answer.value.items) : answer;
    set({ units: reloaded(get().units, items, messages) });
    const unitId = get().unitId ?? (items.ok ? items.value[0]?.unitId : undefined);
    if (unitId !== undefined) await get().choose(unitId);
  },
  choose: async (unitId) => {
    if (get().unitId !== unitId || get().inForce.state !== 'ready') set({ unitId, inForce: loading });
    const answer = await fetchPolicy(unitId);
    if (get().unitId === unitId) set({ inForce: reloaded(get().inForce, answer, messages) });
  },
  save: async (policy) => {
    const { unitId, inForce } = get();
    if (unitId === null || inForce.state !== 'ready') return null;
    const answer = await sendPolicy({ unitId, seenRevision: inForce.value.revision, policy });
    if (!answer.ok) {
      if (answer.code !== 'CONFLICT') return messages[answer.code];
      await get().choose(unitId);
      return OVERTAKEN;
    }
    set({ inForce: { state: 'ready', value: answer.value } });
    return null;
  },
}));
