import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/org/contract';
import { route } from '../../_kit/serve';
import { findStanding } from '../standing';

export const whoAmI = route(contract.whoAmI, async (_input, { identity, db }) => ok(await findStanding(db, identity)));
