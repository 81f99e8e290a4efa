import * as desk from '../../core/desk/workflow';
import { columnOf } from '../../core/feed/rules/columns';
import { CONSENTER } from '../../core/feed/rules/standing';
import { summaryOf } from '../../core/feed/rules/summary';
import { postWorkflow } from '../../core/feed/rules/workflow';
import type { RichText } from '../../core/kernel/rich-text';
import type { Placement } from '../../core/kernel/scope';
import { auditEntry } from '../_kit/audit';
import { AuditLog } from '../_kit/collections';
import type { Database, Transaction } from '../_kit/database';
import { type DeskUnit, stampOf } from '../_kit/desk/desk';
import { frameOf } from '../_kit/desk/save';
import { parseMarkdown } from '../_kit/markdown';
import type { MemberContext } from '../_kit/serve';
import { findPlacement } from '../org/public';
import { amendingFacts } from './amending';
import { Posts } from './collections';
import { findColumns } from './column-sets';
import { postDesk } from './desk';
import { isOut } from './readable-post';
import type { PostDoc } from './repository';

/** 你问我答. */
const ANSWERS = 'answer';

/** Whether the organisation has the column for answers in use. One request. */
export const isAnswerColumnOpen = async (db: Database, path: readonly string[]): Promise<boolean> =>
  !columnOf((await findColumns(db, path)).columns, ANSWERS).isHidden;

/** A unit with itself as the scope. One request, at most two. */
export const findAgreedPlacement = (db: Database, unitId: string): Promise<Placement<DeskUnit> | null> =>
  findPlacement(db, { unitId, scope: [unitId] });

interface Agreed {
  postId: string;
  /** Plain text. */
  title: string;
  question: string;
  answer: string;
  placement: Placement<DeskUnit>;
}

/**
 * The draft of a post in words that somebody has agreed to. It goes over the desk like every other and does not change;
 * nothing in it tells who agreed, or to what it is the answer.
 */
function agreedPost(
  { postId, title, question, answer, placement }: Agreed,
  { caller, now }: Pick<MemberContext, 'caller' | 'now'>,
): PostDoc {
  const [asked, answered] = [literally(question), literally(answer)];
  return {
    ...frameOf(postId, null, placement, { caller, now }),
    column: ANSWERS,
    title,
    ...asked,
    officialAnswer: { ...answered, at: now },
    summary: summaryOf(asked.body),
    requiredReading: null,
    publishAt: null,
    expiresAt: null,
    authorId: caller.memberId,
    authorName: caller.name,
    writerIds: [caller.memberId],
    status: 'draft',
    publishedAt: null,
    order: null,
    isAgreed: true,
  };
}

export const putAgreed = (
  transaction: Transaction,
  agreed: Agreed,
  context: Pick<MemberContext, 'caller' | 'now'>,
): Promise<void> => transaction.in(Posts).put(agreedPost(agreed, context));

/** Plain text as Markdown that shows each of its signs. */
function literally(text: string): { markdown: string; body: RichText } {
  const lines = text.split(/\r?\n/).map((line) => line.trim().replace(/[!-/:-@[-`{-~]/g, '\\$&'));
  const markdown = lines.join('\n\n').replace(/\n{3,}/g, '\n\n');
  return { markdown, body: parseMarkdown(markdown) ?? [] };
}

interface Revoked {
  postId: string;
  placement: Placement<DeskUnit> | null;
  isOutToo: boolean;
  /** Of the audit entry, drawn before the transaction. */
  auditId: string;
  now: number;
}

/** Whoever agreed is named nowhere. */
const HANDS = { memberId: 'consenter', name: '同意的人' };

/**
 * Withdraws such a post wherever it is, because nobody agrees to it any more. `isOutToo`: also where readers have it;
 * otherwise that resolves to false, and nothing changes.
 */
export async function revokeAgreed(
  transaction: Transaction,
  { postId, placement, isOutToo, auditId, now }: Revoked,
): Promise<boolean> {
  const before = await transaction.in(Posts).find(postId);
  if (!before?.isAgreed) return true;
  if (isOut(before) && !isOutToo) return false;
  const facts = { needsSignOff: false, checklist: [], ...amendingFacts(before), now };
  const seen = { item: postDesk.itemOf(before), who: CONSENTER, facts };
  const decision = desk.decide(postWorkflow, { name: 'revoke' }, seen);
  if (!decision.ok || decision.value.length === 0) return true;
  const events = decision.value;
  const item = events.reduce((state, event) => desk.evolve(postWorkflow, state, event), seen.item);
  const stamp = stampOf(before, { step: 'revoke', words: null }, { caller: HANDS, now });
  const doc = postDesk.derived({ ...before, ...item, ...stamp });
  await transaction.in(Posts).put(doc);
  if (placement) await postDesk.follow(transaction, { doc, before, placement, events });
  const about = { subject: postId, path: before.path };
  const context = { now, newId: () => auditId, caller: HANDS };
  await transaction
    .in(AuditLog)
    .put(auditEntry(context, { ...about, action: 'post.withdrawn', detail: { reason: item.remark ?? '' } }));
  return true;
}
