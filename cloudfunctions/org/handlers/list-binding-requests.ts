import { ok } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import { isSameName } from '../../../core/org/rules/binding';
import * as contract from '../../../core/org/workbench-contract';
import { route } from '../../_kit/serve';
import { findWaitingRequests } from '../repository/bindings';
import { findNamesakes } from '../repository/members';
import { bindingRequestView } from '../views';

/** Requests shown at once, oldest first. The others appear as these are decided. */
const MOST_AT_ONCE = 100;

export const listBindingRequests = route(contract.listBindingRequests, async (_input, { caller, db }) => {
  const requests = await findWaitingRequests(db, unitsHeld(caller.roles, ['secretary', 'admin']), MOST_AT_ONCE);
  if (requests.length === 0) return ok({ items: [] });

  const namesakes = await findNamesakes(
    db,
    requests.map((request) => request.unitId),
    requests.map((request) => request.name),
  );
  return ok({
    items: requests.map((request) =>
      bindingRequestView(
        request,
        namesakes.filter((member) => member.unitId === request.unitId && isSameName(member.name, request.name)),
      ),
    ),
  });
});
