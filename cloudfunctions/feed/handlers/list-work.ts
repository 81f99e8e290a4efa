import type { FeedColumn } from '../../../core/feed/columns';
import * as contract from '../../../core/feed/workbench-contract';
import { ok } from '../../../core/kernel/result';
import type { Database } from '../../_kit/database';
import { findPage, findQueue, type Queued, queuedRow } from '../../_kit/desk/lists';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { reachOf } from '../../org/public';
import { findColumns } from '../column-sets';
import { postLists } from '../desk';
import type { WorkDoc } from '../repository';
import { workRowOf } from '../views';

/** Scopes of a queue that are counted, at two requests each; posts with others come without their reach. */
const MOST_COUNTED = 10;

export const listWork = route(contract.listWork, async ({ status, cursor }, context) => {
  const { caller, db } = context;
  if (status === 'forMe' || status === 'returned') {
    const [found, { columns }] = await Promise.all([
      findQueue(postLists, status, context),
      findColumns(db, caller.path),
    ]);
    const items =
      status === 'forMe' ? await withReach(db, found, columns) : found.map((post) => workRowOf(post, columns));
    return ok({ items, next: null });
  }
  const [found, { columns }] = await Promise.all([
    findPage(postLists, db, caller, { status, cursor }),
    findColumns(db, caller.path),
  ]);
  return ok(
    pageOf(
      found,
      (post) => post.touched,
      (post) => workRowOf(post, columns),
    ),
  );
});

const nameOf = ({ scope }: WorkDoc): string => [...scope].sort().join(' ');

/** Most posts have one of a few scopes, so each is counted once. */
async function withReach(
  db: Database,
  posts: readonly Queued<WorkDoc>[],
  columns: readonly FeedColumn[],
): Promise<contract.WorkRow[]> {
  const scopes = new Map(posts.map((post) => [nameOf(post), post.scope]));
  const counted = new Map(
    await Promise.all(
      [...scopes].slice(0, MOST_COUNTED).map(async ([name, scope]) => [name, await reachOf(db, scope)] as const),
    ),
  );
  return posts.map((post) => queuedRow(post, (row) => workRowOf(row, columns, counted.get(nameOf(row)) ?? null)));
}
