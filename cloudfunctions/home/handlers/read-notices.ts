import * as contract from '../../../core/home/contract';
import { ok } from '../../../core/kernel/result';
import { markRead } from '../../_kit/notices';
import { route } from '../../_kit/serve';

export const readNotices = route(contract.readNotices, async ({ upTo }, { caller, identity, db }) =>
  ok({ read: await markRead(db, { memberId: caller.memberId, identity }, upTo) }),
);
