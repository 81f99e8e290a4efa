import { ok } from '../../../../core/kernel/result';
import * as contract from '../../../../core/quiz/papers/contract';
import { route } from '../../../_kit/serve';
import { listBank } from '../../../bank/public';
import { findAdministeredUnit } from '../../../org/public';

export const listTopics = route(contract.listTopics, async ({ unitId }, { caller, db }) => {
  const unit = await findAdministeredUnit(db, caller, unitId);
  if (!unit.ok) return unit;
  const counts = new Map<string, number>();
  for (const { topic } of await listBank(db, unit.value.path)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const items = [...counts].map(([topic, questions]) => ({ topic, questions }));
  return ok({ items: items.sort((left, right) => right.questions - left.questions) });
});
