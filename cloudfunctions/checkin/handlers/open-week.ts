import * as contract from '../../../core/checkin/contract';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findWeek } from '../public';

export const openWeek = route(contract.openWeek, async (_input, { caller, now, db }) =>
  caller.policy.checkIn === 'off' ? refuse('CHECK_IN_OFF') : ok(await findWeek(db, caller.memberId, now)),
);
