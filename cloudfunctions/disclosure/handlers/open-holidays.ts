import * as contract from '../../../core/disclosure/holidays-contract';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findHolidays } from '../settings';

export const openHolidays = route(contract.openHolidays, async (_input, { caller, db }) =>
  ok(await findHolidays(db, caller.path)),
);
