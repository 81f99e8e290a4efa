import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/works/contract';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findToJudge } from '../queues';
import { stageNow } from '../readable-call';
import { findShown } from '../repository';
import { callRowOf } from '../views';

export const listCalls = route(contract.listCalls, async ({ list, cursor }, { caller, db, now }) => {
  if (caller.policy.voices === 'off') return refuse('VOICES_OFF');
  const found =
    list === 'judging' ? await findToJudge(db, caller, now) : await findShown(db, caller.path, { list, cursor, now });
  const rowOf = (call: (typeof found)[number]) => callRowOf(call, stageNow(call, now) ?? 'open', caller.memberId);
  if (list === 'judging') return ok({ items: found.map(rowOf), next: null });
  return ok(pageOf(found, ({ endOrder }) => endOrder, rowOf));
});
