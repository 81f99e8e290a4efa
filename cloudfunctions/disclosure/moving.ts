import { type DisclosureEvent, decide, evolve, type Step } from '../../core/disclosure/rules/procedure';
import { standingOf } from '../../core/disclosure/rules/standing';
import type { DisclosureCommand } from '../../core/disclosure/workbench-contract';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { plainText } from '../../core/kernel/rich-text';
import { type AuditDoc, auditEntry } from '../_kit/audit';
import { AuditLog } from '../_kit/collections';
import type { Transaction } from '../_kit/database';
import { parseMarkdown } from '../_kit/markdown';
import { putEntriesIn, removeEntriesIn } from '../_kit/search-entries';
import type { MemberContext } from '../_kit/serve';
import { fixedText, isFixedText } from '../_kit/text-files';
import { Disclosures } from './collections';
import { movedDocument } from './disclosure-document';
import type { DisclosureDoc } from './repository';
import { searchableDisclosure } from './searchable';
import { stateOf, type Work } from './work';

/** The command with its Markdown parsed into blocks. */
export function stepOf(command: DisclosureCommand): Result<Step, 'PICTURE_NOT_ALLOWED'> {
  if (!('markdown' in command)) return ok(command);
  const { markdown, ...rest } = command;
  const body = parseMarkdown(markdown);
  return body ? ok({ ...rest, body }) : refuse('PICTURE_NOT_ALLOWED');
}

const HANDS_IN: readonly DisclosureEvent['type'][] = ['submitted', 'reviewed', 'opened'];

/** The proposal as it is handed in, with fixed pictures; empty if nothing of it changes, null if a picture is missing. */
export async function fixedProposal(
  events: readonly DisclosureEvent[],
  item: DisclosureDoc,
  context: MemberContext,
): Promise<Partial<Pick<DisclosureDoc, 'markdown' | 'decision'>> | null> {
  if (isFixedText(item.decision) || !events.some(({ type }) => HANDS_IN.includes(type))) return {};
  const text = await fixedText(item.markdown, context);
  return text && { markdown: text.markdown, decision: text.body };
}

/** The events, with the pictures of new entries fixed; null if one of them is missing. */
export async function fixedEvents(
  events: readonly DisclosureEvent[],
  command: DisclosureCommand,
  context: MemberContext,
): Promise<DisclosureEvent[] | null> {
  const fixed: DisclosureEvent[] = [];
  for (const event of events) {
    const isToRead = 'entry' in event && 'markdown' in command && !isFixedText(event.entry.body);
    const text = isToRead ? await fixedText(command.markdown, context) : null;
    if (isToRead && !text) return null;
    fixed.push('entry' in event && text ? { ...event, entry: { ...event.entry, body: text.body } } : event);
  }
  return fixed;
}

/** The words that readers will see because of this step; '' if there are none. */
export const newWords = (events: readonly DisclosureEvent[], item: DisclosureDoc): string =>
  events
    .map((event) => {
      if (event.type === 'opened') return [item.title, plainText(item.decision)].join('\n');
      return event.type === 'told' || event.type === 'concluded' ? plainText(event.entry.body) : '';
    })
    .join('\n');

/** Audit entries for opening, concluding or withdrawing an item. */
export const auditsOf = (events: readonly DisclosureEvent[], item: DisclosureDoc, context: MemberContext): AuditDoc[] =>
  events.flatMap((event) => {
    const about = { subject: item._id, path: item.path };
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

interface Move {
  /** The item as it was when the step was decided and its words were checked. */
  work: Work;
  step: Step;
  text: Partial<Pick<DisclosureDoc, 'markdown' | 'decision'>>;
  events: readonly DisclosureEvent[];
  audits: readonly AuditDoc[];
}

/** Writes the item, what the search finds of it, and its audit entries. */
export async function moveIn(
  transaction: Transaction,
  { work, step, text, events, audits }: Move,
  { caller, now }: MemberContext,
): Promise<Result<DisclosureDoc, 'CONFLICT' | 'NOT_FOUND'>> {
  const disclosures = transaction.in(Disclosures);
  const item = await disclosures.find(work.item._id);
  if (!item) return refuse('NOT_FOUND');
  if (item.revision !== work.item.revision) {
    // Somebody else changed the item meanwhile. If they took the same step, answer as for a retry; otherwise the caller
    // has to look at the item again.
    const again = decide(step, stateOf(item), { standing: standingOf(caller, work.placement), now });
    return again.ok && again.value.length === 0 ? ok(item) : refuse('CONFLICT');
  }

  const moved = movedDocument({ ...item, ...text }, events.reduce(evolve, stateOf(item)), now);
  await disclosures.put(moved);
  if (moved.isPublic) await putEntriesIn(transaction, searchableDisclosure(moved, work.placement.scope));
  else if (item.isPublic) await removeEntriesIn(transaction, searchableDisclosure(item, work.placement.scope));
  for (const audit of audits) await transaction.in(AuditLog).put(audit);
  return ok(moved);
}
