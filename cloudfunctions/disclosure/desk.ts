import { isPublic, latestAt, noticeEndsAt, stageOf } from '../../core/disclosure/rules/board';
import { type DisclosureEvent, type ProcedureKind, procedure, waitsFor } from '../../core/disclosure/rules/procedure';
import { DECIDERS, PROPOSERS, standingOf, WORKERS } from '../../core/disclosure/rules/standing';
import { orderKey } from '../../core/kernel/order-key';
import { plainText } from '../../core/kernel/rich-text';
import { type AuditDoc, auditEntry } from '../_kit/audit';
import type { Desk } from '../_kit/desk/desk';
import type { Lists } from '../_kit/desk/lists';
import { putEntriesIn, removeEntriesIn } from '../_kit/search-entries';
import type { MemberContext } from '../_kit/serve';
import { fixedText, isFixedText } from '../_kit/text-files';
import { type ChecklistDoc, checklistOf, withChecklist } from '../feed/public';
import { findPlacement, Units } from '../org/public';
import { Disclosures } from './collections';
import { isReadable } from './readable-disclosure';
import { type DisclosureDoc, type ProposalDoc, writersOf } from './repository';
import { searchableDisclosure } from './searchable';
import { type HolidaysDoc, holidaysOf, withHolidays } from './settings';

/** An item with what its organisation has set up. */
type Joined = DisclosureDoc & { checklists?: ChecklistDoc[]; holidayTables?: HolidaysDoc[] };

/** Items of 党务公开 at the desk: where they are kept, what a step of theirs writes beside them. */
export const disclosureDesk: Desk<DisclosureDoc, ProcedureKind> = {
  collection: Disclosures,
  draftKind: 'draftedDisclosure',
  workflow: procedure,
  writers: PROPOSERS,
  deciders: DECIDERS,
  workers: WORKERS,
  findPlacement,
  units: Units,
  sections: {
    stages: [withChecklist, withHolidays],
    of: ({ checklists: [checklist] = [], holidayTables: [holidays] = [] }: Joined) => ({
      title: '',
      needsSignOff: false,
      checklist: checklistOf(checklist).items,
      holidays: holidaysOf(holidays).years,
    }),
  },
  writersOf,
  isReadable,
  textOf: ({
    title,
    category,
    markdown,
    noticeDays,
    catalogueKey,
    inWorkingDays = false,
    contact = '',
    unitId,
    scope,
  }) => ({
    title,
    category,
    catalogueKey,
    markdown,
    noticeDays,
    inWorkingDays,
    contact,
    unitId,
    scope,
  }),
  itemOf: (item) => ({
    status: item.status,
    remark: item.remark,
    writerIds: writersOf(item),
    reviewerId: item.reviewerId,
    publishedAt: item.publishedAt,
    noticeEndsAt: item.publishedAt === null ? null : noticeEndsAt(item.publishedAt, item),
    entries: item.entries,
  }),
  seenBy: ({ doc, placement, section }, { caller, now }) => {
    const item = disclosureDesk.itemOf(doc);
    const { writerIds, reviewerId } = item;
    const notice = doc.noticeDays === null ? null : { days: doc.noticeDays, inWorkingDays: doc.inWorkingDays ?? false };
    return {
      item,
      who: { ...standingOf(caller, placement), writerIds, reviewerId },
      facts: { now, notice, checklist: section?.checklist ?? [], holidays: section?.holidays ?? [] },
    };
  },
  newWords: (events, { title, contact = '', decision }) =>
    events
      .map((event) => {
        if (HANDS_IN.includes(event.type)) return [title, contact, plainText(decision)].filter(Boolean).join('\n');
        // Whoever could read it is told why it was withdrawn.
        if (event.type === 'withdrawn') return event.reason;
        return event.type === 'told' || event.type === 'concluded' ? plainText(event.entry.body) : '';
      })
      .join('\n'),
  bodiesIn: (events, { decision }) =>
    events.flatMap((event) => {
      if (HANDS_IN.includes(event.type)) return [decision];
      return 'entry' in event ? [event.entry.body] : [];
    }),
  bodyOf: ({ decision }) => decision,
  passes: (events) => events.some(({ type }) => type === 'reviewed' || type === 'opened'),
  isShown: (events) => events.some(({ type }) => !HANDS_IN.includes(type) || type === 'opened'),
  fixed: async (events, { doc, markdown }, context) => {
    const fixed = await fixedEvents(events, markdown, context);
    const text = fixed && (await fixedProposal(events, doc, context));
    return fixed && text && { text: { ...text, ...reviewedBy(events, context) }, events: fixed };
  },
  derived: (item) => ({
    ...item,
    isPublic: isPublic(item),
    stage: stageOf(item),
    latestAt: latestAt(item),
    order: item.publishedAt === null ? null : orderKey(item.publishedAt, item._id),
  }),
  audits: auditsOf,
  follow: async (transaction, { doc, before, placement }) => {
    if (doc.isPublic) await putEntriesIn(transaction, searchableDisclosure(doc, placement.scope));
    else if (before.isPublic) await removeEntriesIn(transaction, searchableDisclosure(before, placement.scope));
  },
};

/** The rows of the desk's lists. */
export const proposalLists: Lists<DisclosureDoc, ProcedureKind, ProposalDoc> = {
  desk: disclosureDesk,
  rows: Disclosures,
  fields: ['category', 'unitName', 'proposerId', 'reviewerId'],
  waitsFor: (item, placement, caller) =>
    waitsFor({ ...item, writerIds: writersOf(item) }, standingOf(caller, placement)),
};

const HANDS_IN: readonly DisclosureEvent['type'][] = ['submitted', 'reviewed', 'opened'];

/** The proposal as it is handed in, with fixed pictures; empty if nothing of it changes, null if a picture is missing. */
async function fixedProposal(
  events: readonly DisclosureEvent[],
  item: DisclosureDoc,
  context: MemberContext,
): Promise<Partial<DisclosureDoc> | null> {
  if (isFixedText(item.decision) || !events.some(({ type }) => HANDS_IN.includes(type))) return {};
  const text = await fixedText(item.markdown, context);
  return text && { markdown: text.markdown, decision: text.body };
}

/** The events, with the pictures of new entries fixed; null if one of them is missing. */
async function fixedEvents(
  events: readonly DisclosureEvent[],
  markdown: string | null,
  context: MemberContext,
): Promise<DisclosureEvent[] | null> {
  const fixed: DisclosureEvent[] = [];
  for (const event of events) {
    const isToRead = 'entry' in event && markdown !== null;
    const text = isToRead ? await fixedText(markdown, context) : null;
    if (isToRead && !text) return null;
    fixed.push('entry' in event && text ? { ...event, entry: { ...event.entry, body: text.body } } : event);
  }
  return fixed;
}

/** What is kept with the item of who reviewed it, so that 保密审查 can be looked up later. */
const reviewedBy = (
  events: readonly DisclosureEvent[],
  { caller, now }: MemberContext,
): Pick<DisclosureDoc, 'reviewed'> => {
  const passed = events.find((event) => event.type === 'reviewed');
  if (passed?.type !== 'reviewed') return {};
  return { reviewed: { byId: caller.memberId, byName: caller.name, at: now, checked: passed.checked } };
};

/** Audit entries for opening, concluding or withdrawing an item. */
function auditsOf(events: readonly DisclosureEvent[], item: DisclosureDoc, context: MemberContext): AuditDoc[] {
  const about = { subject: item._id, path: item.path };
  return events.flatMap((event) => {
    switch (event.type) {
      case 'opened':
        return auditEntry(context, {
          ...about,
          action: 'disclosure.published',
          detail: { scope: item.scope.join(' ') },
        });
      case 'concluded':
        return auditEntry(context, { ...about, action: 'disclosure.concluded' });
      case 'withdrawn':
        return auditEntry(context, { ...about, action: 'disclosure.withdrawn', detail: { reason: event.reason } });
      default:
        return [];
    }
  });
}
