import { ROLL_DECIDERS } from '../../../core/activities/rules/roll-deciders';
import * as contract from '../../../core/activities/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findNamed } from '../in-scope';
import { findManaged } from '../readable-activity';

export const findAttender = route(contract.findAttender, async ({ activityId, name }, { db, caller }) => {
  const held = await findManaged(db, activityId, caller, ROLL_DECIDERS);
  if (!held.ok) return held;
  const found = await findNamed(db, held.value.activity, name);
  return ok({ items: found.map(({ _id, name: called, unitName }) => ({ memberId: _id, name: called, unitName })) });
});
