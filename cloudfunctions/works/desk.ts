import { DECIDERS, WORKERS, WRITERS } from '../../core/desk/standing';
import { orderKey } from '../../core/kernel/order-key';
import { staysInOneBranch } from '../../core/kernel/scope';
import type { Prize } from '../../core/works/call';
import { standingOf } from '../../core/works/rules/standing';
import { callText } from '../../core/works/rules/text';
import {
  type CallEvent,
  type CallKind,
  callWorkflow,
  endToConfirm,
  waitsFor,
  waitsNow,
} from '../../core/works/rules/workflow';
import { type AuditDoc, auditEntry } from '../_kit/audit';
import { Notices } from '../_kit/collections';
import type { Transaction } from '../_kit/database';
import { type Desk, writersOf } from '../_kit/desk/desk';
import { endEntry } from '../_kit/desk/end-entry';
import type { Lists, RowOf } from '../_kit/desk/lists';
import { signedWith } from '../_kit/desk/signed';
import { noticeDoc } from '../_kit/notices';
import type { MemberContext } from '../_kit/serve';
import { CHECKLIST_ONLY } from '../feed/public';
import { findPlacement, Units } from '../org/public';
import { Calls } from './collections';
import type { CallDoc } from './documents';
import { isReadable } from './readable-call';

/** With these the words are passed on, and checked. */
const HANDED_IN: readonly CallEvent['type'][] = ['submitted', 'signOffRequested', 'opened'];

/** With these others read words that they have not read before. */
const SHOWN: readonly CallEvent['type'][] = ['opened', 'endChanged', 'decided', 'withdrawn'];

const juryIdsOf = ({ jury }: Pick<CallDoc, 'jury'>): string[] => jury.map(({ memberId }) => memberId);

type Involving = Pick<CallDoc, 'writerIds' | 'authorId' | 'status' | 'endsAt' | 'proposal' | 'endProposal'>;
const involvedIn = (call: Involving, now: number) => ({
  writerIds: writersOf(call),
  proposerId: call.proposal?.byId ?? null,
  endProposerId: endToConfirm(call, now)?.byId ?? null,
});

const prizesIn = (prizes: readonly Prize[]): string[] => [...new Set(prizes.map(({ prize }) => prize))];

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
  sections: CHECKLIST_ONLY,
  writersOf,
  isReadable,
  textOf: (call) => callText({ ...call, juryIds: juryIdsOf(call) }),
  itemOf: ({ status, remark, publishedAt, endsAt, judgedBy, proposal, prizes, decidedAt, ...call }) => ({
    status,
    remark,
    publishedAt,
    endsAt,
    judgedBy,
    endProposal: call.endProposal ?? null,
    endChanges: call.endChanges ?? [],
    proposal,
    prizes,
    decidedAt,
  }),
  seenBy: ({ doc, placement, section, colleagues = null }, { caller, now }) => ({
    item: callDesk.itemOf(doc),
    who: standingOf(caller, involvedIn(doc, now), placement, colleagues),
    facts: {
      needsSignOff: !staysInOneBranch(placement),
      checklist: section?.checklist ?? [],
      form: { kinds: [...doc.kinds], uses: [...doc.uses], juryIds: juryIdsOf(doc), hasVotes: doc.hasVotes },
      now,
    },
  }),
  newWords: (events, { title, theme }) =>
    events
      .flatMap((event) => {
        // Whoever could take part reads why it was withdrawn, or extended.
        if (event.type === 'withdrawn') return event.reason;
        if (event.type === 'endProposed') return event.proposal.reason;
        if (event.type === 'endChanged') return event.change.reason;
        if (event.type === 'prizesProposed') return prizesIn(event.proposal.prizes);
        if (event.type === 'decided') return prizesIn(event.prizes);
        return HANDED_IN.includes(event.type) ? [title, theme] : [];
      })
      .join('\n'),
  // Its text is plain: there are no pictures and no files in it.
  bodiesIn: () => [],
  bodyOf: () => [],
  waitsNow,
  passes: (events) => events.some(({ type }) => type === 'opened'),
  isShown: (events) => events.some(({ type }) => SHOWN.includes(type)),
  fixed: async (events, _given, context) => ({ text: signedBy(events, context), events }),
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

const signedBy = (events: readonly CallEvent[], context: MemberContext): Pick<CallDoc, 'signed'> => {
  const opened = events.find(({ type }) => type === 'opened');
  return opened?.type === 'opened' ? signedWith(opened.checked, context) : {};
};

async function tellJury(transaction: Transaction, { _id, title, jury }: CallDoc, at: number): Promise<void> {
  const text = `请您做征集“${title}”的评委。截止以后，作品会出现在它的页面上。`;
  for (const { memberId } of jury) {
    const notice = noticeDoc({ memberId, key: `jury:${_id}`, text, link: { kind: 'call', id: _id }, at });
    await transaction.in(Notices).put(notice);
  }
}

/** A row of the desk's lists. */
type WorkDoc = RowOf<
  CallDoc,
  'unitName' | 'authorId' | 'endsAt' | 'judgedBy' | 'endOrder' | 'proposal' | 'endProposal'
>;

/** The rows of the desk's lists as they are at a moment. */
export const callLists = (now: number): Lists<CallDoc, CallKind, WorkDoc> => ({
  desk: callDesk,
  rows: Calls,
  fields: ['unitName', 'authorId', 'endsAt', 'judgedBy', 'endOrder', 'proposal', 'endProposal'],
  sinceOf: (call) =>
    endToConfirm(call, now)?.at ??
    (call.status === 'opened' ? Math.max(call.updatedAt, call.judgedBy) : call.updatedAt),
  waitsNow: {
    $or: [
      { status: { $ne: 'opened' } },
      { judgedBy: { $lte: now } },
      { endProposal: { $ne: null }, endsAt: { $gt: now } },
    ],
  },
  waitsFor: (call, placement, caller) =>
    waitsNow(call, now) && waitsFor(call.status, standingOf(caller, involvedIn(call, now), placement)),
});

/** Audit entries for opening, for every step towards the prizes, and for the withdrawal. */
function auditsOf(events: readonly CallEvent[], call: CallDoc, context: MemberContext): AuditDoc[] {
  const about = { subject: call._id, path: call.path };
  return events.flatMap((event) => {
    switch (event.type) {
      case 'opened':
        return auditEntry(context, { ...about, action: 'call.opened', detail: { scope: call.scope.join(' ') } });
      case 'endProposed':
      case 'endChanged':
        return auditEntry(context, { ...about, ...endEntry('call', event) });
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
