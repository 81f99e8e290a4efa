import { DECIDERS, WORKERS, WRITERS } from '../../core/desk/standing';
import { columnOf } from '../../core/feed/rules/columns';
import { standingOf } from '../../core/feed/rules/standing';
import { type PostEvent, type PostKind, postWorkflow, waitsFor } from '../../core/feed/rules/workflow';
import { orderKey } from '../../core/kernel/order-key';
import { plainText } from '../../core/kernel/rich-text';
import { staysInOneBranch } from '../../core/kernel/scope';
import { assignmentDoc } from '../_kit/assignments';
import { type AuditDoc, auditEntry } from '../_kit/audit';
import { Assignments } from '../_kit/collections';
import type { Transaction } from '../_kit/database';
import { type Desk, type Taken, writersOf } from '../_kit/desk/desk';
import type { Lists } from '../_kit/desk/lists';
import { putEntriesIn, removeEntriesIn } from '../_kit/search-entries';
import type { MemberContext } from '../_kit/serve';
import { fixedText, isFixedText } from '../_kit/text-files';
import { findPlacement, Units } from '../org/public';
import { amendingFacts, applyAmendment, endAmendment } from './amending';
import { type ChecklistDoc, checklistOf, withChecklist } from './checklists';
import { Posts } from './collections';
import { type ColumnSetDoc, columnSetOf, withColumns } from './column-sets';
import { isReadable } from './readable-post';
import { receiptsOf } from './receipts';
import type { PostDoc, WorkDoc } from './repository';
import { sealOf } from './seal';
import { searchablePost } from './searchable';

/** With these its words are passed on: they are checked, and its files do not change any more. */
const HANDED_IN: readonly PostEvent['type'][] = ['submitted', 'signOffRequested', 'scheduled', 'published', 'amended'];
/** With these somebody has passed its text. */
const PASSED: readonly PostEvent['type'][] = ['scheduled', 'published', 'amended'];
/** After these nobody looks before its readers do: whoever had read it is told why it was withdrawn. */
const SHOWN: readonly PostEvent['type'][] = [...PASSED, 'withdrawn'];

/** A post with what its organisation has set up. */
type Joined = PostDoc & { columnSets?: ColumnSetDoc[]; checklists?: ChecklistDoc[] };

/** Posts at the desk: where they are kept, what a step of theirs writes beside them. */
export const postDesk: Desk<PostDoc, PostKind> = {
  collection: Posts,
  draftKind: 'draftedPost',
  workflow: postWorkflow,
  writers: WRITERS,
  deciders: DECIDERS,
  workers: WORKERS,
  findPlacement,
  units: Units,
  sections: {
    stages: [withColumns, withChecklist],
    of: ({ column, columnSets: [set] = [], checklists: [checklist] = [] }: Joined) => ({
      ...columnOf(columnSetOf(set).columns, column),
      checklist: checklistOf(checklist).items,
    }),
  },
  writersOf,
  isReadable,
  textOf: ({
    title,
    column,
    markdown,
    requiredReading,
    unitId,
    scope,
    publishAt = null,
    expiresAt = null,
    officialAnswer = null,
    amends,
  }) => ({
    title,
    column,
    markdown,
    requiredReading,
    unitId,
    scope,
    publishAt,
    expiresAt,
    officialAnswer: officialAnswer && { markdown: officialAnswer.markdown, at: officialAnswer.at },
    confirmAgain: amends?.confirmAgain ?? false,
  }),
  itemOf: ({ status, remark, publishedAt, pinnedUntil = null }) => ({ status, remark, publishedAt, pinnedUntil }),
  seenBy: ({ doc, placement, section, colleagues = null }, { caller, now }) => ({
    item: postDesk.itemOf(doc),
    who: standingOf(caller, writersOf(doc), placement, colleagues),
    facts: {
      needsSignOff: section?.needsSignOff || !staysInOneBranch(placement),
      checklist: section?.checklist ?? [],
      publishAt: doc.publishAt ?? null,
      expiresAt: doc.expiresAt ?? null,
      ...amendingFacts(doc),
      now,
    },
  }),
  newWords: (events, { title, body, officialAnswer }) => {
    const withdrawn = events.find(({ type }) => type === 'withdrawn');
    if (withdrawn?.type === 'withdrawn') return withdrawn.reason;
    return events.some(({ type }) => HANDED_IN.includes(type))
      ? [title, plainText(body), ...(officialAnswer ? [plainText(officialAnswer.body)] : [])].join('\n')
      : '';
  },
  bodiesIn: (events, { body }) => (events.some(({ type }) => HANDED_IN.includes(type)) ? [body] : []),
  bodyOf: ({ body }) => body,
  passes: (events) => events.some(({ type }) => PASSED.includes(type)),
  isShown: (events) => events.some(({ type }) => SHOWN.includes(type)),
  fixed: async (events, { doc }, context) => {
    const isHandedIn = events.some(({ type }) => HANDED_IN.includes(type));
    const text = isHandedIn && !isFixedText(doc.body) ? await fixedText(doc.markdown, context) : {};
    return text && { text: { ...text, ...signedBy(events, context) }, events };
  },
  derived: (post) => ({
    ...post,
    order: post.publishedAt === null ? null : orderKey(post.publishedAt, post._id),
    ...(post.status === 'scheduled' && { sealed: sealOf(post) }),
  }),
  audits: auditsOf,
  follow: async (transaction, taken) => {
    for (const event of taken.events) {
      if (event.type === 'amended') await applyAmendment(transaction, taken, event.at);
      if (event.type === 'withdrawn') await endAmendment(transaction, taken);
      await writeAssignment(transaction, event, taken);
      await writeEntries(transaction, event, taken);
    }
  },
};

/** The rows of the desk's lists. */
export const postLists: Lists<PostDoc, PostKind, WorkDoc> = {
  desk: postDesk,
  rows: Posts,
  fields: ['column', 'unitName', 'authorName', 'authorId', 'remark', 'amends'],
  waitsFor: (post, placement, caller) => waitsFor(post.status, standingOf(caller, writersOf(post), placement)),
};

/** Audit entries for what readers notice: publishing and withdrawing. */
function auditsOf(events: readonly PostEvent[], post: PostDoc, context: MemberContext): AuditDoc[] {
  const about = { subject: post._id, path: post.path };
  return events.flatMap((event) => {
    if (event.type === 'published') {
      return auditEntry(context, { ...about, action: 'post.published', detail: { scope: post.scope.join(' ') } });
    }
    if (event.type === 'amended' && post.amends) {
      const { postId: subject, confirmAgain } = post.amends;
      return auditEntry(context, { ...about, subject, action: 'post.amended', detail: { confirmAgain } });
    }
    if (event.type === 'pinned') {
      return auditEntry(context, { ...about, action: 'post.pinned', detail: { until: event.until } });
    }
    if (event.type === 'scheduled' || event.type === 'unpinned' || event.type === 'archived') {
      return auditEntry(context, { ...about, action: `post.${event.type}` });
    }
    return event.type === 'withdrawn'
      ? auditEntry(context, { ...about, action: 'post.withdrawn', detail: { reason: event.reason } })
      : [];
  });
}

/** What is kept with the version that was signed. */
const signedBy = (events: readonly PostEvent[], { caller, now }: MemberContext): Pick<PostDoc, 'signed'> => {
  const passed = events.find((event) => 'checked' in event);
  if (!passed || !('checked' in passed) || passed.checked === undefined) return {};
  const { checked } = passed;
  return { signed: checked && { byId: caller.memberId, byName: caller.name, at: now, checked } };
};

type TakenPost = Taken<PostDoc, PostKind>;

async function writeAssignment(
  transaction: Transaction,
  event: PostEvent,
  { doc: post, before, placement }: TakenPost,
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
  } else if (event.type === 'withdrawn' && before.publishedAt !== null) {
    await assignments.update(receiptsOf(post), { isWithdrawn: true });
  }
}

async function writeEntries(
  transaction: Transaction,
  event: PostEvent,
  { doc, before, placement }: TakenPost,
): Promise<void> {
  if (event.type === 'published') await putEntriesIn(transaction, searchablePost(doc, placement.scope));
  if (event.type === 'withdrawn') await removeEntriesIn(transaction, searchablePost(before, placement.scope));
}
