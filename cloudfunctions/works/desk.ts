import { DECIDERS, WORKERS, WRITERS } from '../../core/desk/standing';
import { orderKey } from '../../core/kernel/order-key';
import { staysInOneBranch } from '../../core/kernel/scope';
import { standingOf } from '../../core/works/rules/standing';
import { type CallEvent, type CallKind, callWorkflow, waitsFor, waitsNow } from '../../core/works/rules/workflow';
import { type AuditDoc, auditEntry } from '../_kit/audit';
import { Notices } from '../_kit/collections';
import type { Transaction } from '../_kit/database';
import { type Desk, writersOf } from '../_kit/desk/desk';
import type { Lists } from '../_kit/desk/lists';
import { noticeDoc } from '../_kit/notices';
import type { MemberContext } from '../_kit/serve';
import { findPlacement, Units } from '../org/public';
import { Calls } from './collections';
import type { CallDoc } from './documents';
import { isReadable } from './readable-call';

/** With these the words are passed on, and checked. */
const HANDED_IN: readonly CallEvent['type'][] = ['submitted', 'signOffRequested', 'opened'];

const juryIdsOf = ({ jury }: Pick<CallDoc, 'jury'>): string[] => jury.map(({ memberId }) => memberId);

/** Calls at the desk: where they are kept, what a step of theirs writes beside them. */
export const callDesk: Desk<CallDoc, CallKind> = {
  collection: Calls,
  draftKind: 'draftedCall',
  workflow: callWorkflow,
  writers: WRITERS,
  deciders: DECIDERS,
  workers: WORKERS,
  findPlacement,
  units: Units,
  writersOf,
  isReadable,
  textOf: ({ title, theme, kinds, most, endsAt, judgedBy, uses, jury, hasVotes, votesEach, unitId, scope }) => ({
    title,
    theme,
    kinds,
    most,
    endsAt,
    judgedBy,
    uses,
    juryIds: juryIdsOf({ jury }),
    hasVotes,
    votesEach,
    unitId,
    scope,
  }),
  itemOf: ({ status, remark, publishedAt, proposal, prizes, decidedAt }) => ({
    status,
    remark,
    publishedAt,
    proposal,
    prizes,
    decidedAt,
  }),
  seenBy: ({ doc, placement, colleagues = null }, { caller, now }) => ({
    item: callDesk.itemOf(doc),
    who: standingOf(
      caller,
      { writerIds: writersOf(doc), proposerId: doc.proposal?.byId ?? null },
      placement,
      colleagues,
    ),
    facts: {
      needsSignOff: !staysInOneBranch(placement),
      form: { kinds: [...doc.kinds], uses: [...doc.uses], juryIds: juryIdsOf(doc), hasVotes: doc.hasVotes },
      times: { endsAt: doc.endsAt, judgedBy: doc.judgedBy },
      now,
    },
  }),
  newWords: (events, { title, theme }) =>
    events
      .map((event) => {
        // Whoever could take part reads why it was withdrawn.
        if (event.type === 'withdrawn') return event.reason;
        return HANDED_IN.includes(event.type) ? `${title}\n${theme}` : '';
      })
      .join('\n'),
  // Its text is plain: there are no pictures and no files in it.
  bodiesIn: () => [],
  bodyOf: () => [],
  passes: (events) => events.some(({ type }) => type === 'opened'),
  isShown: (events) => events.some(({ type }) => type === 'opened' || type === 'withdrawn'),
  fixed: async (events) => ({ text: {}, events }),
  derived: (call) => ({
    ...call,
    isShown: call.publishedAt !== null,
    juryIds: juryIdsOf(call),
    endOrder: orderKey(call.endsAt, call._id),
  }),
  audits: auditsOf,
  follow: async (transaction, { doc, events }) => {
    for (const event of events) if (event.type === 'opened') await tellJury(transaction, doc, event.at);
  },
};

async function tellJury(transaction: Transaction, { _id, title, jury }: CallDoc, at: number): Promise<void> {
  const text = `请您做征集“${title}”的评委。截止以后，作品会出现在它的页面上。`;
  for (const { memberId } of jury) {
    const notice = noticeDoc({ memberId, key: `jury:${_id}`, text, link: { kind: 'call', id: _id }, at });
    await transaction.in(Notices).put(notice);
  }
}

/** A row of the desk's lists. */
type WorkDoc = Pick<
  CallDoc,
  | '_id'
  | 'v'
  | 'title'
  | 'unitId'
  | 'unitName'
  | 'path'
  | 'scope'
  | 'authorId'
  | 'writerIds'
  | 'status'
  | 'endsAt'
  | 'judgedBy'
  | 'proposal'
  | 'updatedAt'
  | 'touched'
>;

/** The rows of the desk's lists as they are at a moment. */
export const callLists = (now: number): Lists<CallDoc, CallKind, WorkDoc> => ({
  desk: callDesk,
  rows: Calls,
  fields: ['unitName', 'authorId', 'endsAt', 'judgedBy', 'proposal'],
  sinceOf: ({ status, updatedAt, judgedBy }) => (status === 'opened' ? Math.max(updatedAt, judgedBy) : updatedAt),
  waitsNow: { $or: [{ status: { $ne: 'opened' } }, { judgedBy: { $lte: now } }] },
  waitsFor: (call, placement, caller) =>
    waitsNow(call, now) &&
    waitsFor(
      call.status,
      standingOf(caller, { writerIds: writersOf(call), proposerId: call.proposal?.byId ?? null }, placement),
    ),
});

/** Audit entries for opening, for every step towards the prizes, and for the withdrawal. */
function auditsOf(events: readonly CallEvent[], call: CallDoc, context: MemberContext): AuditDoc[] {
  const about = { subject: call._id, path: call.path };
  return events.flatMap((event) => {
    switch (event.type) {
      case 'opened':
        return auditEntry(context, { ...about, action: 'call.opened', detail: { scope: call.scope.join(' ') } });
      case 'prizesProposed':
        return auditEntry(context, {
          ...about,
          action: 'call.prizesProposed',
          detail: { prizes: event.proposal.prizes.length },
        });
      case 'decided':
        return auditEntry(context, { ...about, action: 'call.decided', detail: { prizes: event.prizes.length } });
      case 'withdrawn':
        return auditEntry(context, { ...about, action: 'call.withdrawn', detail: { reason: event.reason } });
      default:
        return [];
    }
  });
}
