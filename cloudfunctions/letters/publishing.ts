import { ok, type Result, refuse } from '../../core/kernel/result';
import type { LetterStep } from '../../core/letters/rules/procedure';
import type { Database, Transaction } from '../_kit/database';
import type { MemberContext } from '../_kit/serve';
import { findAgreedPlacement, findPost, isAnswerColumnOpen, isOut, putAgreed, revokeAgreed } from '../feed/public';
import { itemIn, type LetterDoc, publisherOf } from './documents';

/** What is written with a step of a letter, in its transaction. */
export type Beside = (transaction: Transaction) => Promise<Result<null, 'ALREADY_PUBLIC'>>;

/** Whether the answer of a letter is a post that its readers have. One request once it is a post, else none. */
export async function isPublished(db: Database, letter: LetterDoc): Promise<boolean> {
  const { postId } = itemIn(letter);
  const post = postId === null ? null : await findPost(db, postId);
  return post !== null && isOut(post);
}

/**
 * The post in the words that the writer agreed to. Its id is drawn, so nothing of it leads to the letter; the letter knows
 * it, for the writer may take their consent back. Given again it is the post of the first time.
 */
export async function draftOf(
  letter: LetterDoc,
  context: MemberContext,
): Promise<Result<{ step: LetterStep; beside: Beside }, 'NOT_FOUND' | 'COLUMN_CLOSED'>> {
  const { offered, postId: known } = itemIn(letter);
  const { unitId, path } = publisherOf(letter);
  const [placement, isOpen] = await Promise.all([
    findAgreedPlacement(context.db, unitId),
    isAnswerColumnOpen(context.db, path),
  ]);
  if (!placement) return refuse('NOT_FOUND');
  if (!isOpen) return refuse('COLUMN_CLOSED');
  const postId = known ?? context.newId();
  return ok({
    step: { name: 'draft', postId },
    beside: async (transaction) => {
      if (offered) await putAgreed(transaction, { postId, ...offered, placement }, context);
      return ok(null);
    },
  });
}

/** Another wording is offered: what was drafted in the one before is withdrawn, unless its readers have it. */
export const besideOffer = (letter: LetterDoc, context: MemberContext): Promise<Beside | undefined> =>
  revoking(letter, false, context);

/** Consent is taken back: what was drafted, or published, is withdrawn with it. */
export const besideRevoking = (letter: LetterDoc, context: MemberContext): Promise<Beside | undefined> =>
  revoking(letter, true, context);

/** At most two requests. */
async function revoking(
  letter: LetterDoc,
  isOutToo: boolean,
  { db, newId, now }: MemberContext,
): Promise<Beside | undefined> {
  const { postId } = itemIn(letter);
  if (postId === null) return undefined;
  const placement = await findAgreedPlacement(db, publisherOf(letter).unitId);
  const auditId = newId();
  return async (transaction) =>
    (await revokeAgreed(transaction, { postId, placement, isOutToo, auditId, now }))
      ? ok(null)
      : refuse('ALREADY_PUBLIC');
}
