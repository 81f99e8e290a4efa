import { decide, evolve, type PostEvent } from '../../core/feed/rules/workflow';
import type { PostCommand } from '../../core/feed/workbench-contract';
import { assignmentId } from '../../core/kernel/assignment';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { assignmentDoc } from '../_kit/assignments';
import { type AuditDoc, auditEntry } from '../_kit/audit';
import { Assignments, AuditLog } from '../_kit/collections';
import type { Transaction } from '../_kit/database';
import { putEntriesIn, removeEntriesIn } from '../_kit/search-entries';
import type { MemberContext } from '../_kit/serve';
import { Posts } from './collections';
import { movedDocument } from './post-document';
import type { PostDoc } from './repository';
import { searchablePost } from './searchable';
import { stateOf, type Work, workContextOf } from './work';

interface Move {
  /** The post as it was when the command was decided and its text was checked. */
  work: Work;
  /** Its text as it is handed in, with fixed files; empty when the step hands nothing in. */
  text: Partial<Pick<PostDoc, 'markdown' | 'body'>>;
  command: PostCommand;
  events: readonly PostEvent[];
  audits: readonly AuditDoc[];
}

/** Audit entries for what readers notice: publishing and withdrawing. */
export const auditsOf = (events: readonly PostEvent[], post: PostDoc, context: MemberContext): AuditDoc[] =>
  events.flatMap((event) => {
    const about = { subject: post._id, path: post.path };
    if (event.type === 'published') {
      return auditEntry(context, { ...about, action: 'post.published', detail: { scope: post.scope.join(' ') } });
    }
    return event.type === 'withdrawn'
      ? auditEntry(context, { ...about, action: 'post.withdrawn', detail: { reason: event.reason } })
      : [];
  });

/** Writes the post, what it asks of its readers, and the audit entries. */
export async function moveIn(
  transaction: Transaction,
  { work, text, command, events, audits }: Move,
  context: MemberContext,
): Promise<Result<PostDoc, 'CONFLICT' | 'NOT_FOUND'>> {
  const posts = transaction.in(Posts);
  const post = await posts.find(work.post._id);
  if (!post) return refuse('NOT_FOUND');
  if (post.revision !== work.post.revision) return meanwhile(post, { ...work, post }, command, context);

  const moved = movedDocument({ ...post, ...text }, events.reduce(evolve, stateOf(post)), context.now);
  await posts.put(moved);
  for (const event of events) {
    await writeAssignment(transaction, event, moved, work);
    await writeEntries(transaction, event, moved, work);
  }
  for (const audit of audits) await transaction.in(AuditLog).put(audit);
  return ok(moved);
}

/**
 * Somebody else changed the post meanwhile. If they took the same step, answer as for a retry; otherwise the caller has
 * to look at the post again.
 */
function meanwhile(
  post: PostDoc,
  work: Work,
  command: PostCommand,
  context: MemberContext,
): Result<PostDoc, 'CONFLICT'> {
  const decision = decide(command, stateOf(post), workContextOf(work, context));
  return decision.ok && decision.value.length === 0 ? ok(post) : refuse('CONFLICT');
}

async function writeAssignment(
  transaction: Transaction,
  event: PostEvent,
  post: PostDoc,
  { placement }: Work,
): Promise<void> {
  if (!post.requiredReading) return;
  const assignments = transaction.in(Assignments);
  if (event.type === 'published') {
    await assignments.put(
      assignmentDoc({
        kind: 'requiredReading',
        subjectId: post._id,
        title: post.title,
        scope: placement.scope,
        opensAt: event.at,
        dueAt: post.requiredReading.dueAt,
      }),
    );
  } else if (event.type === 'withdrawn') {
    await assignments.update(assignmentId('requiredReading', post._id), { isWithdrawn: true });
  }
}

async function writeEntries(
  transaction: Transaction,
  event: PostEvent,
  post: PostDoc,
  { placement, post: before }: Work,
): Promise<void> {
  if (event.type === 'published') await putEntriesIn(transaction, searchablePost(post, placement.scope));
  if (event.type === 'withdrawn') await removeEntriesIn(transaction, searchablePost(before, placement.scope));
}
