import type { CallView } from '../../core/works/contract';
import type { MemberContext } from '../_kit/serve';
import { addressed } from './files';
import type { Reading } from './readable-call';
import { findPart, findSubmissions } from './repository';
import { callViewOf, mySubmissionOf } from './views';

/** The page of a call as the caller sees it. Two requests, and one for the addresses of files. */
export async function viewFor(reading: Reading, { db, caller: { memberId } }: MemberContext): Promise<CallView> {
  const part = await findPart(db, reading.call._id, memberId);
  const votedFor = part?.votedFor ?? [];
  const ids = new Set([...(part?.works.map(({ submissionId }) => submissionId) ?? []), ...votedFor]);
  const found = await findSubmissions(db, [...ids]);
  const works = found.filter((work) => work.memberId === memberId);
  const filesOf = await addressed(works);
  const order = new Map(part?.works.map(({ submissionId }, at) => [submissionId, at]));
  const mine = works
    .sort((one, other) => (order.get(other._id) ?? 0) - (order.get(one._id) ?? 0))
    .map((work) => mySubmissionOf(work, { call: reading.call, files: filesOf(work) }));
  // A vote for what is no longer in is free.
  const votesUsed = found.filter(({ _id, state }) => state === 'in' && votedFor.includes(_id)).length;
  return callViewOf(reading, { part, mine, votesUsed, memberId });
}
