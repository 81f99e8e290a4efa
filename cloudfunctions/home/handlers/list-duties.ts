import * as contract from '../../../core/home/contract';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findDuties } from '../duties';

/** At most twelve database requests, including the one for the caller. */
export const listDuties = route(contract.listDuties, async (_input, context) =>
  ok({ items: await findDuties(context) }),
);
