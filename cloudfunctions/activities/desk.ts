import type { RollEntry } from '../../core/activities/rules/seats';
import {
  type ActivityEvent,
  type ActivityKind,
  activityWorkflow,
  waitsFor,
} from '../../core/activities/rules/workflow';
import { standingOf } from '../../core/desk/standing';
import { orderKey } from '../../core/kernel/order-key';
import { staysInOneBranch } from '../../core/kernel/scope';
import { type AuditDoc, auditEntry } from '../_kit/audit';
import { type Desk, writersOf } from '../_kit/desk/desk';
import type { Lists } from '../_kit/desk/lists';
import { PLAIN } from '../_kit/desk/plain';
import { signedWith } from '../_kit/desk/signed';
import type { MemberContext } from '../_kit/serve';
import { CHECKLIST_ONLY } from '../feed/public';
import { findPlacement, Units } from '../org/public';
import { Activities, ActivityRolls } from './collections';
import { isReadable } from './readable-activity';
import { type ActivityDoc, appending, type RollDoc, type WorkDoc } from './repository';

/** With these the words are passed on, and checked. */
const HANDED_IN: readonly ActivityEvent['type'][] = ['submitted', 'signOffRequested', 'published'];

/** After these nobody looks before its readers do: the reason of a cancellation goes to everybody on the roll. */
const SHOWN: readonly ActivityEvent['type'][] = ['published', 'rescheduled', 'cancelled'];

/** Activities at the desk: where they are kept, what a step of theirs writes beside them. */
export const activityDesk: Desk<ActivityDoc, ActivityKind> = {
  ...PLAIN,
  collection: Activities,
  draftKind: 'draftedActivity',
  workflow: activityWorkflow,
  findPlacement,
  units: Units,
  sections: CHECKLIST_ONLY,
  writersOf,
  isReadable,
  textOf: ({ title, details, venue, contact, startsAt, endsAt, closesAt, seats, unitId, scope }) => ({
    title,
    details,
    venue,
    contact,
    startsAt,
    endsAt,
    closesAt,
    seats,
    unitId,
    scope,
  }),
  itemOf: ({
    status,
    remark,
    publishedAt,
    followUp,
    startsAt,
    endsAt,
    venue,
    closesAt,
    plannedClosesAt,
    changes = [],
  }) => ({
    status,
    remark,
    publishedAt,
    followUp,
    startsAt,
    endsAt,
    venue,
    closesAt,
    ...(plannedClosesAt !== undefined && { plannedClosesAt }),
    changes,
  }),
  seenBy: ({ doc, placement, section, colleagues = null }, { caller, now }) => ({
    item: activityDesk.itemOf(doc),
    who: standingOf(caller, writersOf(doc), placement, colleagues),
    facts: {
      needsSignOff: !staysInOneBranch(placement),
      checklist: section?.checklist ?? [],
      times: doc,
      now,
    },
  }),
  newWords: (events, { title, details, venue, contact }) =>
    events
      .map((event) => {
        if (event.type === 'rescheduled') return [event.occasion.venue, event.reason].join('\n');
        if (event.type === 'cancelled') return event.reason;
        return HANDED_IN.includes(event.type) ? [title, venue, contact, details].join('\n') : '';
      })
      .join('\n'),
  passes: (events) => events.some(({ type }) => type === 'published'),
  isShown: (events) => events.some(({ type }) => SHOWN.includes(type)),
  fixed: async (events, _given, context) => ({ text: signedBy(events, context), events }),
  derived: (activity) => ({
    ...activity,
    isShown: activity.publishedAt !== null,
    endOrder: orderKey(activity.endsAt, activity._id),
  }),
  audits: auditsOf,
  follow: async (transaction, { doc, before, events }) => {
    for (const event of events) {
      if (event.type === 'published') await transaction.in(ActivityRolls).put(rollDocument(doc, event.at));
      if (event.type === 'rescheduled') {
        const entry = changeEntry(event, { doc, before });
        await transaction.in(ActivityRolls).update(doc._id, { ...appending([entry]), isWatched: true });
      }
      if (event.type === 'cancelled') {
        const cancelled = { reason: event.reason, at: doc.updatedAt };
        await transaction.in(ActivityRolls).update(doc._id, { isCancelled: true, cancelled, isWatched: true });
      }
    }
  },
};

/** What the roll is told of another time or venue. */
const changeEntry = (
  { at, reason, occasion }: Extract<ActivityEvent, { type: 'rescheduled' }>,
  { doc, before: { startsAt, endsAt, venue } }: { doc: ActivityDoc; before: ActivityDoc },
): RollEntry => ({
  kind: 'change',
  at,
  byId: lastActor(doc),
  reason,
  ...occasion,
  closesAt: doc.closesAt,
  before: { startsAt, endsAt, venue },
});

const lastActor = ({ trail = [] }: ActivityDoc): string => trail[trail.length - 1]?.byId ?? '';

const rollDocument = (activity: ActivityDoc, now: number): RollDoc => ({
  _id: activity._id,
  v: 1,
  title: activity.title,
  scope: activity.scope,
  startsAt: activity.startsAt,
  closesAt: activity.closesAt,
  seats: activity.seats,
  keepers: [...new Set([activity.authorId, ...(activity.signed ? [activity.signed.byId] : [])])],
  entries: [],
  size: 0,
  isCancelled: false,
  cancelled: null,
  isWatched: true,
  tendedAt: now,
  triedAt: now,
});

/** The rows of the desk's lists. */
export const activityLists: Lists<ActivityDoc, ActivityKind, WorkDoc> = {
  desk: activityDesk,
  rows: Activities,
  fields: ['unitName', 'authorId', 'startsAt', 'endOrder'],
  waitsFor: (activity, placement, caller) =>
    waitsFor(activity.status, standingOf(caller, writersOf(activity), placement)),
};

const signedBy = (events: readonly ActivityEvent[], context: MemberContext): Pick<ActivityDoc, 'signed'> => {
  const passed = events.find(({ type }) => type === 'published');
  return passed?.type === 'published' ? signedWith(passed.checked, context) : {};
};

/** Audit entries for publishing, changing and cancelling. A change is kept with what was before. */
function auditsOf(events: readonly ActivityEvent[], activity: ActivityDoc, context: MemberContext): AuditDoc[] {
  const about = { subject: activity._id, path: activity.path };
  return events.flatMap((event) => {
    switch (event.type) {
      case 'published':
        return auditEntry(context, {
          ...about,
          action: 'activity.published',
          detail: { scope: activity.scope.join(' ') },
        });
      case 'rescheduled': {
        const { startsAt, endsAt, venue } = activity;
        return auditEntry(context, {
          ...about,
          action: 'activity.rescheduled',
          detail: { startsAt, endsAt, venue, reason: event.reason },
        });
      }
      case 'cancelled':
        return auditEntry(context, { ...about, action: 'activity.cancelled', detail: { reason: event.reason } });
      default:
        return [];
    }
  });
}
