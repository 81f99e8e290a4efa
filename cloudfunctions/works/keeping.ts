import type { InputOf } from '../../core/kernel/endpoint';
import { orderKey } from '../../core/kernel/order-key';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { MOST_SENT, type Prize } from '../../core/works/call';
import type { sendSubmission } from '../../core/works/contract';
import type { MemberContext } from '../_kit/serve';
import { Calls, Submissions, WorkParts } from './collections';
import { type CallDoc, type PartDoc, partIdOf, type SubmissionDoc } from './documents';
import type { Enclosed } from './enclosing';
import { textKeysOf } from './likeness';

export const submissionOf = (
  { kind, title, text, consents, isUnnamed, people, isByChild }: InputOf<typeof sendSubmission>,
  submissionId: string,
  { call, files, check }: Enclosed & { call: CallDoc },
  { caller, now }: MemberContext,
): SubmissionDoc => ({
  _id: submissionId,
  v: 1,
  callId: call._id,
  callTitle: call.title,
  callPath: call.path,
  memberId: caller.memberId,
  memberName: caller.name,
  unitName: caller.unitName,
  kind,
  title,
  text,
  files,
  consents: [...new Set(consents)],
  isUnnamed,
  isByChild,
  people,
  state: 'waiting',
  remark: null,
  at: now,
  revision: 1,
  check,
  alike: [],
  order: orderKey(now, submissionId),
  fileIds: files.map(({ fileId }) => fileId),
  hashes: files.map(({ sha256 }) => sha256),
  textKeys: textKeysOf(text),
});

const newPart = (callId: string, memberId: string): PartDoc => ({
  _id: partIdOf(callId, memberId),
  v: 1,
  callId,
  memberId,
  works: [],
  votedFor: [],
});

export const findOrNewPart = (part: PartDoc | null, callId: string, memberId: string): PartDoc =>
  part ?? newPart(callId, memberId);

/**
 * Keeps a work unless its author has as many as the call takes; resolves to the id of what the server has under this key. One
 * transaction.
 */
export async function keepSubmission(
  work: SubmissionDoc,
  { key, context: { db } }: { key: string; context: MemberContext },
): Promise<Result<string, 'CALL_ENDED' | 'TOO_MANY_WORKS'>> {
  const { callId, memberId } = work;
  return db.transaction(async (transaction): Promise<Result<string, 'CALL_ENDED' | 'TOO_MANY_WORKS'>> => {
    const call = await transaction.in(Calls).find(callId);
    if (call?.status !== 'opened') return refuse('CALL_ENDED');
    const part = findOrNewPart(await transaction.in(WorkParts).find(partIdOf(callId, memberId)), callId, memberId);
    const known = part.works.find((one) => one.key === key);
    if (known) return ok(known.submissionId);
    const counted = part.works.filter(({ counts }) => counts).length;
    if (counted >= call.most || part.works.length >= MOST_SENT) return refuse('TOO_MANY_WORKS');
    await transaction.in(Submissions).put(work);
    await transaction
      .in(WorkParts)
      .put({ ...part, works: [...part.works, { key, submissionId: work._id, counts: true }] });
    return ok(work._id);
  });
}

/**
 * The prizes of a call, when one of its works no longer is in: neither proposed nor given; null where it has none. Its
 * revision is another one, so that whoever decides at the same moment has to read it again. No step of the trail: that
 * would name the author.
 */
export function withoutPrizeFor(
  { proposal, prizes, revision, ...call }: CallDoc,
  submissionId: string,
): Pick<CallDoc, 'status' | 'proposal' | 'prizes' | 'revision'> | null {
  const without = (list: readonly Prize[]) => list.filter((one) => one.submissionId !== submissionId);
  const given = without(prizes);
  const proposed = without(proposal?.prizes ?? []);
  if (given.length === prizes.length && proposed.length === (proposal?.prizes.length ?? 0)) return null;
  const isDropped = proposal !== null && proposed.length === 0;
  return {
    // As when somebody drops what was proposed.
    status: isDropped ? 'opened' : call.status,
    proposal: proposal && !isDropped ? { ...proposal, prizes: proposed } : null,
    prizes: given,
    revision: revision + 1,
  };
}

/** What a member has done in a call, when one of their works no longer counts. */
export const withoutCounting = (part: PartDoc, submissionId: string): PartDoc => ({
  ...part,
  works: part.works.map((one) => (one.submissionId === submissionId ? { ...one, counts: false } : one)),
});
