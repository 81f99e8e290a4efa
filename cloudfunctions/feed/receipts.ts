import { readingId } from '../../core/feed/rules/amendment';
import { assignmentId, type Completion, completionId } from '../../core/kernel/assignment';
import { completionDoc, findCompletions } from '../_kit/assignments';
import { Completions } from '../_kit/collections';
import { command, type Database } from '../_kit/database';
import { findPost, type PostDoc } from './repository';
import { versionOf } from './versions';

type Required = Pick<PostDoc, '_id' | 'requiredReading' | 'askedFrom' | 'receiptsOf' | 'version'>;

/** Versions from which on a confirmation was asked, in their order. */
export const askedFromOf = ({ askedFrom, requiredReading }: Pick<PostDoc, 'askedFrom' | 'requiredReading'>) =>
  askedFrom ?? (requiredReading ? [1] : []);

/** The assignment under which a post is confirmed now. */
export const receiptsOf = ({ _id, receiptsOf: id }: Pick<PostDoc, '_id' | 'receiptsOf'>): string =>
  id ?? assignmentId('requiredReading', _id);

/** A confirmation, of the version that the reader had. */
export interface Receipt {
  version: number;
  at: number;
}

const receiptOf = ({ version = 1, at }: Pick<Completion, 'version' | 'at'>): Receipt => ({ version, at });

/**
 * What the member has confirmed, the latest last, and when they confirmed what is asked now; null if they have not. One
 * request, none for a post that never asked.
 */
export async function findReceipts(
  db: Database,
  post: Required,
  memberId: string,
): Promise<{ all: Receipt[]; confirmedAt: number | null }> {
  const ids = askedFromOf(post).map((version) => readingId(post._id, version));
  if (ids.length === 0) return { all: [], confirmedAt: null };
  const found = await findCompletions(db, ids, memberId);
  const present = found.find((completion) => completion.assignmentId === receiptsOf(post));
  return {
    all: found.map(receiptOf).sort((left, right) => left.at - right.at),
    confirmedAt: present?.at ?? null,
  };
}

/**
 * What each of these members has confirmed of a post, earliest first; who confirmed nothing is missing. One request for
 * the post, one for each time that a confirmation was asked.
 */
export async function findConfirmations(
  db: Database,
  postId: string,
  memberIds: readonly string[],
): Promise<Map<string, Receipt[]>> {
  const post = await findPost(db, postId);
  const ids = post ? askedFromOf(post).map((version) => readingId(postId, version)) : [];
  const found = await Promise.all(
    ids.map((id) =>
      db
        .in(Completions)
        .query(
          { _id: command().in(memberIds.map((memberId) => completionId(id, memberId))) },
          { fields: ['memberId', 'at', 'version'], limit: Math.max(1, memberIds.length) },
        ),
    ),
  );
  const byMember = new Map<string, Receipt[]>();
  for (const completion of found.flat().sort((left, right) => left.at - right.at)) {
    byMember.set(completion.memberId, [...(byMember.get(completion.memberId) ?? []), receiptOf(completion)]);
  }
  return byMember;
}

/** Confirms this version at `now` unless the member has already confirmed what is asked. */
export async function addReceipt(
  db: Database,
  post: Required,
  { memberId, now, version = versionOf(post) }: { memberId: string; now: number; version: number | undefined },
): Promise<Receipt> {
  const id = receiptsOf(post);
  const receipt = completionDoc({
    assignmentId: id,
    memberId,
    at: now,
    score: null,
    version: Math.min(version, versionOf(post)),
  });
  if (await db.in(Completions).add(receipt)) return receiptOf(receipt);
  const [stood = receipt] = await findCompletions(db, [id], memberId);
  return receiptOf(stood);
}
