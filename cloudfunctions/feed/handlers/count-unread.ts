import * as contract from '../../../core/feed/contract';
import { countByColumn } from '../../../core/feed/rules/unread';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findUnread } from '../feed-page';

export const countUnread = route(contract.countUnread, async (_input, context) =>
  ok({ columns: countByColumn(await findUnread(context)) }),
);
