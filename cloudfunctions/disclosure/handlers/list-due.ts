import * as contract from '../../../core/disclosure/due-contract';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findDue } from '../due';

export const listDue = route(contract.listDue, async (_input, { db, caller, now }) =>
  ok({ items: await findDue(db, caller, now) }),
);
