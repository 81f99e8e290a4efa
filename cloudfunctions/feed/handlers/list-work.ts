import { WORKERS } from '../../../core/feed/rules/standing';
import * as contract from '../../../core/feed/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import type { Database } from '../../_kit/database';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { reachOf } from '../../org/public';
import { findQueue } from '../queues';
import { findWork, type QueuedPost } from '../repository';
import { workRowOf } from '../views';

/** Scopes of a queue that are counted, at two requests each; posts with others come without their reach. */
const MOST_COUNTED = 10;

export const listWork = route(contract.listWork, async ({ status, cursor }, { caller, db }) => {
  if (status === 'forMe') return ok({ items: await withReach(db, await findQueue(db, status, caller)), next: null });
  if (status === 'returned') {
    return ok({ items: (await findQueue(db, status, caller)).map((post) => workRowOf(post)), next: null });
  }
  const found = await findWork(db, unitsHeld(caller.roles, WORKERS), { status, cursor });
  return ok(
    pageOf(
      found,
      (post) => post.touched,
      (post) => workRowOf(post),
    ),
  );
});

const nameOf = ({ scope }: QueuedPost): string => [...scope].sort().join(' ');

/** Most posts have one of a few scopes, so each is counted once. */
async function withReach(db: Database, posts: readonly QueuedPost[]): Promise<contract.WorkRow[]> {
  const scopes = new Map(posts.map((post) => [nameOf(post), post.scope]));
  const counted = new Map(
    await Promise.all(
      [...scopes].slice(0, MOST_COUNTED).map(async ([name, scope]) => [name, await reachOf(db, scope)] as const),
    ),
  );
  return posts.map((post) => workRowOf(post, counted.get(nameOf(post)) ?? null));
}
