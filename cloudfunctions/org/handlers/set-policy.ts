import { ok, refuse } from '../../../core/kernel/result';
import type { Policy } from '../../../core/org/policy';
import * as contract from '../../../core/org/workbench-contract';
import { type KeptPolicyDoc, upgraded } from '../../_kit/caller';
import { Policies } from '../../_kit/collections';
import { route } from '../../_kit/serve';
import { changeSettingOf } from '../../_kit/setting';
import { findManagedUnit } from '../managed';

/** null: the unit has set none itself. */
interface OwnPolicy {
  policy: Policy | null;
}

const ownPolicyOf = (doc: KeptPolicyDoc | null): OwnPolicy & { revision: number } => {
  const own = doc && upgraded(doc);
  return { policy: own?.policy ?? null, revision: own?.revision ?? 0 };
};

const ownPolicy = { collection: Policies, action: 'policy.set', of: ownPolicyOf } as const;

export const setPolicy = route(contract.setPolicy, async ({ unitId, seenRevision, policy }, context) => {
  const unit = await findManagedUnit(context.db, context.caller, ['admin'], unitId);
  if (!unit) return refuse('NOT_FOUND');
  const after = () => ok({ policy });
  const set = await changeSettingOf(unit, ownPolicy, { seenRevision, after, detail: { ...policy } }, context);
  return set.ok ? ok({ policy, setBy: unitId, revision: set.value.revision }) : set;
});
