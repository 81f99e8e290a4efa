import type { Prize } from '../../core/works/call';
import { command, type Database } from '../_kit/database';
import { noticeDoc, tellAll } from '../_kit/notices';
import type { TimerContext } from '../_kit/serve';
import { Calls, Submissions } from './collections';
import type { CallDoc, SubmissionDoc } from './documents';
import { findSubmissions } from './repository';

/** Works of one slice, after which what was told is noted. */
const SLICE = 200;

const textOf = (title: string, won: readonly Prize[]): string =>
  won.length > 0
    ? `您的作品在“${title}”里得了${won.map(({ prize }) => prize).join('、')}，证书在征集的页面上。`
    : `征集“${title}”评定了，可以去看作品和结果。`;

/** The prizes of each member, by their works that are still in. One request, or none. */
async function prizesByMember(db: Database, { prizes }: CallDoc): Promise<ReadonlyMap<string, Prize[]>> {
  const works = await findSubmissions(
    db,
    prizes.map(({ submissionId }) => submissionId),
  );
  const owners = new Map(works.flatMap(({ _id, memberId, state }) => (state === 'in' ? [[_id, memberId]] : [])));
  const won = new Map<string, Prize[]>();
  for (const prize of prizes) {
    const memberId = owners.get(prize.submissionId);
    if (memberId !== undefined) won.set(memberId, [...(won.get(memberId) ?? []), prize]);
  }
  return won;
}

/**
 * Tells those whose works are in how the call was decided, each member once, going on where it stopped; at most so many
 * slices. One request, and four for each slice.
 */
export async function tellOutcome(
  call: CallDoc,
  { db, now }: Pick<TimerContext, 'db' | 'now'>,
  slices = 1,
): Promise<{ told: number; slices: number }> {
  const won = await prizesByMember(db, call);
  const link = { kind: 'call' as const, id: call._id };
  let upTo = call.toldUpTo ?? '';
  let told = 0;
  for (let slice = 1; slice <= slices; slice += 1) {
    const page = await db
      .in(Submissions)
      .query<Pick<SubmissionDoc, '_id' | 'v' | 'memberId'>>(
        { callId: call._id, state: 'in', _id: command().gt(upTo) },
        { orderBy: [['_id', 'asc']], limit: SLICE, fields: ['memberId', 'v'] },
      );
    const members = [...new Set(page.map(({ memberId }) => memberId))];
    told += await tellAll(
      db,
      members.map((memberId) =>
        noticeDoc({
          memberId,
          key: `call:${call._id}`,
          text: textOf(call.title, won.get(memberId) ?? []),
          link,
          at: call.decidedAt ?? now,
        }),
      ),
    );
    upTo = page.at(-1)?._id ?? upTo;
    const isTold = page.length < SLICE;
    await db.in(Calls).updateWhere({ _id: call._id }, { toldUpTo: upTo, isTold });
    if (isTold) return { told, slices: slice };
  }
  return { told, slices };
}

/** Returns what still waits in a call that was withdrawn, so that nobody is asked to look at it. Two requests. */
export async function returnWaiting({ _id: callId, remark }: CallDoc, db: Database): Promise<void> {
  await db
    .in(Submissions)
    .updateWhere({ callId, state: 'waiting' }, { state: 'returned', remark: `征集撤下了：${remark ?? ''}` });
  await db.in(Calls).updateWhere({ _id: callId }, { isTold: true });
}

/** Calls of one run of the timer. */
const MOST_CALLS = 20;
/** Slices of one run, of all calls. */
const MOST_SLICES = 20;

/** Goes on with what was decided and not yet told, or withdrawn and still waiting. */
export async function tellEnded({ db, now }: Pick<TimerContext, 'db' | 'now'>): Promise<number> {
  const withdrawn = await db.in(Calls).query({ isTold: false, status: 'withdrawn' }, { limit: MOST_CALLS });
  for (const call of withdrawn) await returnWaiting(call, db);
  const decided = await db.in(Calls).query({ isTold: false, status: 'decided' }, { limit: MOST_CALLS });
  let told = 0;
  let left = MOST_SLICES;
  for (const call of decided) {
    if (left === 0) break;
    const done = await tellOutcome(call, { db, now }, left);
    told += done.told;
    left -= done.slices;
  }
  return told;
}
