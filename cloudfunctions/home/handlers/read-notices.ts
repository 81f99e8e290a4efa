import type { readNotices } from '../../../core/home/contract';
import { ok } from '../../../core/kernel/result';
import { markRead } from '../../_kit/notices';
import type { Handler } from '../../_kit/serve';

export const handleReadNotices: Handler<typeof readNotices> = async ({ upTo }, { caller, db }) =>
  ok({ read: await markRead(db, caller.memberId, upTo) });
