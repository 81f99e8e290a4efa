import * as contract from '../../../core/feed/contract';
import { countByColumn } from '../../../core/feed/rules/unread';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findColumns } from '../column-sets';
import { findPins, findUnread } from '../feed-page';

export const openFeed = route(contract.openFeed, async (_input, context) => {
  const { db, caller } = context;
  const [{ columns }, unread, pins] = await Promise.all([
    findColumns(db, caller.path),
    findUnread(context),
    findPins(context),
  ]);
  return ok({ columns: countByColumn(columns, unread), pins });
});
