import { ok } from '../../../core/kernel/result';
import type { whoAmI } from '../../../core/org/contract';
import type { Handler } from '../../_kit/serve';
import { findStanding } from '../standing';

export const handleWhoAmI: Handler<typeof whoAmI> = async (_input, { identity, db }) =>
  ok(await findStanding(db, identity));
