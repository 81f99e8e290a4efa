import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/letters/worries/contract';
import { Notices } from '../../_kit/collections';
import { giveTodayBack, takeToday } from '../../_kit/daily-counts';
import { noticeDoc } from '../../_kit/notices';
import { route } from '../../_kit/serve';
import { findUnits } from '../../org/public';
import { Worries } from '../collections';
import { findHolders } from '../repository';
import { newWorry, passedRowOf, worryIdOf } from '../worries';

export const passWorry = route(contract.passWorry, async ({ key, unitId, theme, urgency, text }, context) => {
  const { caller, now, db, checkText } = context;
  const { memberId, roles } = caller;
  const worryId = worryIdOf(memberId, key);
  const present = await db.in(Worries).find(worryId);
  if (present) return ok(passedRowOf(present));
  // On the very unit: a 联络员 speaks for people whom they see.
  if (!roles.some((grant) => grant.role === 'editor' && grant.unitId === unitId)) return refuse('FORBIDDEN');
  const [[unit], holders] = await Promise.all([findUnits(db, [unitId]), findHolders(db, [unitId], ['secretary'])]);
  const secretaries = holders.filter(
    (holder) =>
      holder.memberId !== memberId &&
      holder.roles.some((grant) => grant.role === 'secretary' && grant.unitId === unitId),
  );
  if (!unit || secretaries.length === 0) return refuse('NO_SECRETARY');
  const use = { memberId, what: 'worries' } as const;
  if (!(await takeToday(db, use, now))) return refuse('RATE_LIMITED');
  if ((await checkText(text)).verdict === 'risky') return refuse('CONTENT_REFUSED');
  const worry = newWorry({ worryId, theme, urgency, text, unitId, unitName: unit.name }, caller, now);
  const kept = await db.transaction(async (transaction) => {
    const found = await transaction.in(Worries).find(worryId);
    if (found) return found;
    await transaction.in(Worries).put(worry);
    for (const secretary of secretaries) {
      await transaction.in(Notices).put(
        noticeDoc({
          memberId: secretary.memberId,
          key: `worry:${worryId}`,
          text: `联络员转来一个苗头${urgency === 'today' ? '，请今天看' : ''}，在工作台的“苗头”里。`,
          link: { kind: 'worry', id: worryId },
          at: now,
        }),
      );
    }
    return worry;
  });
  if (kept !== worry) await giveTodayBack(db, use);
  return ok(passedRowOf(kept));
});
