import type { CallView } from '../../core/works/contract';
import type { MemberContext } from '../_kit/serve';
import { addressed } from './files';
import type { Reading } from './readable-call';
import { findPart, findSubmissions } from './repository';
import { callViewOf, mySubmissionOf } from './views';

/** The page of a call as the caller sees it. Two requests, and one for the addresses of files. */
export async function viewFor(reading: Reading, { db, caller: { memberId } }: MemberContext): Promise<CallView> {
  const part = await findPart(db, reading.call._id, memberId);
  const works = await findSubmissions(db, part?.works.map(({ submissionId }) => submissionId) ?? []);
  const filesOf = await addressed(works);
  const order = new Map(part?.works.map(({ submissionId }, at) => [submissionId, at]));
  const mine = works
    .filter((work) => work.memberId === memberId)
    .sort((one, other) => (order.get(other._id) ?? 0) - (order.get(one._id) ?? 0))
    .map((work) => mySubmissionOf(work, { call: reading.call, files: filesOf(work) }));
  return callViewOf(reading, { part, mine, memberId });
}
