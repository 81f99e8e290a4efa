import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/org/contract';
import { route } from '../../_kit/serve';
import { findMembership } from '../membership';

export const whoAmI = route(contract.whoAmI, async (_input, { identity, db }) =>
  ok(await findMembership(db, identity)),
);
