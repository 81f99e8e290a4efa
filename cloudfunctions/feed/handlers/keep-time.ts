import * as contract from '../../../core/feed/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { forgetEarlyResults } from '../../_kit/picture-check';
import { route } from '../../_kit/serve';
import { archive, findDue, findOver, release } from '../clock';

/** One post that cannot be written keeps no other back: what went wrong is thrown when all have had their turn. */
export const keepTime = route(contract.keepTime, async (_input, context) => {
  const counted = { released: 0, returned: 0, archived: 0, forgotten: 0 };
  const failures: unknown[] = [];
  const inTurn = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>) => {
    for (const item of items) await work(item).catch((failure: unknown) => failures.push(failure));
  };
  await inTurn(await findDue(context.db, context.now), async (post) => {
    const done = await release(post, context);
    if (done === 'release') counted.released += 1;
    if (done === 'return') counted.returned += 1;
  });
  await inTurn(await findOver(context.db, context.now), async (post) => {
    if (await archive(post, context)) counted.archived += 1;
  });
  await inTurn([context.now], async (now) => {
    counted.forgotten = await forgetEarlyResults(context.db, now);
  });
  if (failures.length > 0) throw failures[0];
  return ok(counted);
});
