import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/works/contract';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { stageNow } from '../readable-call';
import { findCalls, findMine } from '../repository';
import { myWorkRowOf } from '../views';

// Also while voices are off, and from outside the scope: what somebody has said is theirs, and so is taking it back.
export const listMySubmissions = route(contract.listMySubmissions, async ({ cursor }, { caller, db, now }) => {
  const works = await findMine(db, caller.memberId, cursor);
  const found = await findCalls(db, [...new Set(works.map(({ callId }) => callId))]);
  const calls = new Map(found.map((call) => [call._id, call]));
  const page = pageOf(
    works,
    ({ order }) => order,
    (work) => work,
  );
  const items = page.items.flatMap((work) => {
    const call = calls.get(work.callId);
    return call ? [myWorkRowOf(work, call, stageNow(call, now) ?? 'withdrawn')] : [];
  });
  return ok({ items, next: page.next });
});
