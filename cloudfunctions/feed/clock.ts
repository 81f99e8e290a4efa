import * as desk from '../../core/desk/workflow';
import { whyNotReleased } from '../../core/feed/rules/release';
import { CLOCK } from '../../core/feed/rules/standing';
import { type PostKind, postWorkflow } from '../../core/feed/rules/workflow';
import { auditEntry } from '../_kit/audit';
import { AuditLog } from '../_kit/collections';
import { command, type Database } from '../_kit/database';
import { stampOf, type Work } from '../_kit/desk/desk';
import { noticeDoc, tell } from '../_kit/notices';
import type { TimerContext } from '../_kit/serve';
import { findPlacement } from '../org/public';
import { amendingFacts } from './amending';
import { Posts } from './collections';
import { postDesk } from './desk';
import type { PostDoc } from './repository';
import { sealOf } from './seal';

/** Of one run; what is left waits for the next, five minutes later. */
const MOST = 100;

/** Posts whose time has come, the longest waiting first. One request. */
export const findDue = (db: Database, now: number): Promise<PostDoc[]> =>
  db
    .in(Posts)
    .query({ status: 'scheduled', publishAt: command().lte(now) }, { orderBy: [['publishAt', 'asc']], limit: MOST });

/** Posts whose time is over. One request. */
export const findOver = (db: Database, now: number): Promise<PostDoc[]> =>
  db
    .in(Posts)
    .query({ status: 'published', expiresAt: command().lte(now) }, { orderBy: [['expiresAt', 'asc']], limit: MOST });

const HANDS = { memberId: 'timer', name: '定时器' };

type ClockCommand = Extract<PostKind['command'], { name: 'release' | 'archive' | 'return' }>;

/** Publishes a post whose time has come, or returns it with the reason; null: somebody else was faster. */
export async function release(post: PostDoc, context: TimerContext): Promise<'release' | 'return' | null> {
  const placement = await findPlacement(context.db, post);
  const { publishAt = null, expiresAt = null, sealed } = post;
  const seen = { isPlaced: placement !== null, isAsPassed: sealed === sealOf(post), publishAt, expiresAt };
  const reason = whyNotReleased(seen, context.now);
  if (reason === null) return (await take({ doc: post, placement }, { name: 'release' }, context)) ? 'release' : null;
  if (!(await take({ doc: post, placement }, { name: 'return', reason }, context))) return null;
  const { _id, title, authorId, revision } = post;
  const text = `《${title}》没有按时发布：${reason}`;
  await tell(
    context.db,
    noticeDoc({
      memberId: authorId,
      key: `unreleased:${_id}:${revision}`,
      text,
      link: { kind: 'draftedPost', id: _id },
      at: context.now,
    }),
  );
  return 'return';
}

export const archive = (post: PostDoc, context: TimerContext): Promise<boolean> =>
  take({ doc: post, placement: null }, { name: 'archive' }, context);

/** Takes a step that nobody gives. Whatever has changed since the post was read is looked at by the next run. */
async function take(
  { doc: post, placement }: { doc: PostDoc; placement: Work<PostDoc>['placement'] | null },
  step: ClockCommand,
  context: TimerContext,
): Promise<boolean> {
  const { db, now } = context;
  const facts = { needsSignOff: false, checklist: [], ...amendingFacts(post), now };
  const decision = desk.decide(postWorkflow, step, { item: postDesk.itemOf(post), who: CLOCK, facts });
  if (!decision.ok || decision.value.length === 0) return false;
  const events = decision.value;
  const about = { subject: post._id, path: post.path };
  const detail = { step: step.name, ...('reason' in step && { reason: step.reason }) };
  const audit = auditEntry({ ...context, caller: HANDS }, { ...about, action: 'post.byTimer', detail });
  return db.transaction(async (transaction) => {
    const before = await transaction.in(Posts).find(post._id);
    if (before?.revision !== post.revision) return false;
    const item = events.reduce((state, event) => desk.evolve(postWorkflow, state, event), postDesk.itemOf(before));
    const words = 'reason' in step ? step.reason : null;
    const stamp = stampOf(before, { step: step.name, words }, { caller: HANDS, now });
    const doc = postDesk.derived({ ...before, ...item, ...stamp });
    await transaction.in(Posts).put(doc);
    if (placement) await postDesk.follow(transaction, { doc, before, placement, events });
    await transaction.in(AuditLog).put(audit);
    return true;
  });
}
