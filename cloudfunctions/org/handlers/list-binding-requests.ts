import { ok } from '../../../core/kernel/result';
import { isSameName } from '../../../core/org/rules/binding';
import * as contract from '../../../core/org/workbench-contract';
import { route } from '../../_kit/serve';
import { findBindingQueue } from '../binding-queue';
import { findNamesakes } from '../repository/members';
import { bindingRequestView } from '../views';

export const listBindingRequests = route(contract.listBindingRequests, async (_input, { caller, db }) => {
  const requests = await findBindingQueue(db, caller);
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
