import * as contract from '../../../core/discussion/mute-contract';
import { ok } from '../../../core/kernel/result';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findMuted, mutedRowOf } from '../muting';

export const listMuted = route(contract.listMuted, async ({ cursor }, { caller, now, db }) =>
  ok(
    pageOf(
      await findMuted(db, caller, { now, cursor }),
      ({ untilOrder }) => untilOrder,
      (mute) => mutedRowOf(mute, caller, now),
    ),
  ),
);
