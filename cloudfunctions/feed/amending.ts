import { createHash } from 'node:crypto';
import { type KeptStep, trailAfter } from '../../core/desk/trail';
import { amendedText, askedFromAfter, dateToCome, isNothingNew, readingId } from '../../core/feed/rules/amendment';
import type { PostKind } from '../../core/feed/rules/workflow';
import { orderKey } from '../../core/kernel/order-key';
import { assignmentDoc } from '../_kit/assignments';
import { Assignments } from '../_kit/collections';
import type { Transaction } from '../_kit/database';
import { stampOf, type Taken, writersOf } from '../_kit/desk/desk';
import { putEntriesIn } from '../_kit/search-entries';
import type { MemberContext } from '../_kit/serve';
import { Posts, PostVersions } from './collections';
import { isOut } from './readable-post';
import { askedFromOf, receiptsOf } from './receipts';
import type { PostDoc } from './repository';
import { searchablePost } from './searchable';
import { keptVersion, versionOf } from './versions';

type TakenPost = Taken<PostDoc, PostKind>;

/** What the workflow asks about amendments, of any post. */
export function amendingFacts(post: PostDoc): Pick<PostKind['facts'], 'dueAt' | 'isAmendment' | 'isNothingNew'> {
  const { before = null, amends } = post;
  const amending = { text: post, before, confirmAgain: amends?.confirmAgain ?? false };
  return {
    dueAt: dateToCome(amending),
    isAmendment: amends !== undefined,
    isNothingNew: isNothingNew(amending),
  };
}

/** The same for everybody who begins to amend this version, and hard to take by chance for another draft. */
export const amendmentIdOf = (post: PostDoc): string =>
  createHash('sha256')
    .update(`amendment ${post._id} ${versionOf(post)}`)
    .digest('hex')
    .slice(0, 32);

/** A draft with the text that readers have. That was passed already: its writers may pass what others change in it. */
export const amendmentOf = (post: PostDoc, id: string, context: MemberContext): PostDoc => ({
  _id: id,
  v: 1,
  unitId: post.unitId,
  unitName: post.unitName,
  path: post.path,
  scope: post.scope,
  ...amendedText(post),
  officialAnswer: post.officialAnswer ?? null,
  body: post.body,
  summary: post.summary,
  authorId: context.caller.memberId,
  authorName: context.caller.name,
  writerIds: [],
  status: 'draft',
  remark: null,
  publishedAt: null,
  order: null,
  amends: { postId: post._id, confirmAgain: false },
  before: amendedText(post),
  ...stampOf({ _id: id, revision: 0 }, { step: 'save', words: null }, context),
});

/** Whether a step can still be taken with an amendment. */
export const isUnderWay = ({ status }: Pick<PostDoc, 'status'>): boolean =>
  status !== 'applied' && status !== 'withdrawn';

const lastStep = ({ trail = [] }: PostDoc): KeptStep | undefined => trail[trail.length - 1];

/** Puts the text of an amendment in the place of the one before, which is kept as a version. */
export async function applyAmendment(transaction: Transaction, { doc: amendment, placement }: TakenPost, at: number) {
  if (!amendment.amends) return;
  const { postId, confirmAgain } = amendment.amends;
  const posts = transaction.in(Posts);
  const present = await posts.find(postId);
  if (!present || present.publishedAt === null) return;
  await transaction.in(PostVersions).put(keptVersion(present, present.publishedAt));

  const version = versionOf(present) + 1;
  const isRequired = amendment.requiredReading !== null;
  const askedFrom = askedFromAfter(
    { askedFrom: askedFromOf(present), isRequired: present.requiredReading !== null },
    { version, isRequired, confirmAgain },
  );
  const next: PostDoc = {
    ...present,
    ...amendedText(amendment),
    officialAnswer: amendment.officialAnswer ?? null,
    body: amendment.body,
    summary: amendment.summary,
    ...(amendment.check && { check: amendment.check }),
    signed: amendment.signed ?? null,
    writerIds: [...new Set([...writersOf(present), ...writersOf(amendment)])],
    version,
    amendedAt: at,
    amendmentId: null,
    askedFrom,
    receiptsOf: readingId(postId, askedFrom[askedFrom.length - 1] ?? 1),
    revision: present.revision + 1,
    updatedAt: at,
    touched: orderKey(at, postId),
    trail: withSteps(present, amendment),
  };
  await posts.put(next);
  await askAnew(transaction, { present, next, placement, at });
  if (isOut(next)) await putEntriesIn(transaction, searchablePost(next, placement.scope));
}

/** The trail of the post, with the steps that amended it. */
const withSteps = ({ trail = [], revision }: PostDoc, amendment: PostDoc): KeptStep[] =>
  (amendment.trail ?? []).reduce((steps, step) => trailAfter(steps, { ...step, revision: revision + 1 }), [...trail]);

interface Asking extends Pick<TakenPost, 'placement'> {
  present: PostDoc;
  next: PostDoc;
  at: number;
}

/** Of whom what is asked from now on: the same as before under another title or date, or a confirmation of its own. */
async function askAnew(transaction: Transaction, { present, next, placement, at }: Asking): Promise<void> {
  const assignments = transaction.in(Assignments);
  const [before, after] = [receiptsOf(present), receiptsOf(next)];
  const isGoingOn = before === after;
  const asked = present.requiredReading && (await assignments.find(before));
  if (asked && (!next.requiredReading || !isGoingOn)) await assignments.update(before, { isWithdrawn: true });
  if (!next.requiredReading || next.status !== 'published') return;
  await assignments.put(
    assignmentDoc({
      kind: 'requiredReading',
      subjectId: next._id,
      title: next.title,
      scope: placement.scope,
      opensAt: asked && isGoingOn ? asked.opensAt : at,
      dueAt: next.requiredReading.dueAt,
      id: after,
    }),
  );
}

/** With a post that is withdrawn, the amendment that was under way ends too. */
export async function endAmendment(transaction: Transaction, { doc: post }: TakenPost): Promise<void> {
  const step = lastStep(post);
  if (!post.amendmentId || !step) return;
  const posts = transaction.in(Posts);
  const amendment = await posts.find(post.amendmentId);
  if (!amendment || !isUnderWay(amendment)) return;
  const revision = amendment.revision + 1;
  await posts.put({
    ...amendment,
    status: 'withdrawn',
    remark: post.remark,
    revision,
    updatedAt: step.at,
    touched: orderKey(step.at, amendment._id),
    trail: trailAfter(amendment.trail ?? [], { ...step, revision }),
  });
}
