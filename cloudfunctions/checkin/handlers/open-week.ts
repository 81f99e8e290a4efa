import type { openWeek } from '../../../core/checkin/contract';
import { ok, refuse } from '../../../core/kernel/result';
import type { Handler } from '../../_kit/serve';
import { findWeek } from '../public';

export const handleOpenWeek: Handler<typeof openWeek> = async (_input, { caller, now, db }) =>
  caller.policy.checkIn === 'off' ? refuse('CHECK_IN_OFF') : ok(await findWeek(db, caller.memberId, now));
