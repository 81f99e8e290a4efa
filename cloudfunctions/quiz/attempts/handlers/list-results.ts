import { ok } from '../../../../core/kernel/result';
import * as contract from '../../../../core/quiz/contests/contract';
import { isPassed } from '../../../../core/quiz/rules/attempts/count-tries';
import { pageOf } from '../../../_kit/page';
import { route } from '../../../_kit/serve';
import { findResults } from '../member-attempts';

export const listResults = route(contract.listResults, async ({ cursor }, { caller, db }) => {
  const found = await findResults(db, caller.memberId, cursor === undefined ? null : Number(cursor));
  return ok(
    pageOf(
      found,
      ({ result }) => String(result.endedAt),
      ({ _id, kind, title, number, taking, result }) => ({
        attemptId: _id,
        // One from before there were other kinds is a weekly test, which has no pass line.
        kind: kind ?? 'weekly',
        title,
        number,
        endedAt: result.endedAt,
        earned: result.earned,
        total: result.total,
        isPassed: isPassed(result, taking?.passPercent ?? null),
      }),
    ),
  );
});
