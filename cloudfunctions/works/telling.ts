import { command } from '../_kit/database';
import { noticeDoc, tell } from '../_kit/notices';
import type { TimerContext } from '../_kit/serve';
import { Calls, Submissions } from './collections';
import type { CallDoc, SubmissionDoc } from './documents';

const MOST_AT_ONCE = 200;

const textOf = ({ prizes, title }: CallDoc, submissionId: string): string => {
  const won = prizes.find((one) => one.submissionId === submissionId);
  return won
    ? `您的作品在“${title}”里得了${won.prize}，证书在征集的页面上。`
    : `征集“${title}”评定了，可以去看作品和结果。`;
};

/**
 * Tells everybody whose works are in how the call was decided: each work once, however often this begins again. Two requests
 * for a page of works, and one for each of them.
 */
export async function tellOutcome(call: CallDoc, { db, now }: Pick<TimerContext, 'db' | 'now'>): Promise<number> {
  let told = 0;
  let page: Pick<SubmissionDoc, '_id' | 'v' | 'memberId'>[] = [];
  do {
    page = await db
      .in(Submissions)
      .query(
        { callId: call._id, state: 'in', _id: command().gt(page.at(-1)?._id ?? '') },
        { orderBy: [['_id', 'asc']], limit: MOST_AT_ONCE, fields: ['memberId', 'v'] },
      );
    for (const { _id, memberId } of page) {
      const key = `call:${_id}`;
      const link = { kind: 'call' as const, id: call._id };
      if (await tell(db, noticeDoc({ memberId, key, text: textOf(call, _id), link, at: call.decidedAt ?? now }))) {
        told += 1;
      }
    }
  } while (page.length === MOST_AT_ONCE);
  await db.in(Calls).updateWhere({ _id: call._id }, { isTold: true });
  return told;
}

/** Calls of one run of the timer. */
const MOST_CALLS = 20;

/** Goes on with what was decided and not yet told. */
export async function tellDecided(context: Pick<TimerContext, 'db' | 'now'>): Promise<number> {
  const calls = await context.db.in(Calls).query({ isTold: false, status: 'decided' }, { limit: MOST_CALLS });
  let told = 0;
  for (const call of calls) told += await tellOutcome(call, context);
  return told;
}
