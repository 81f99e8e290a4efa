import { isDeepStrictEqual } from 'node:util';
import { available, decide, evolve, type Kind } from '../../../core/desk/workflow';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { AuditLog } from '../collections';
import { type Changes, command as operators } from '../database';
import type { MemberContext } from '../serve';
import { checkStep, refusalWords } from './check';
import { type Desk, type DeskDoc, openWork, stampOf, type Work } from './desk';

interface Move<K extends Kind> {
  id: string;
  /** The revision that the caller has read; without it the command applies to the present one. */
  seenRevision: number | undefined;
  command: K['command'];
  /** The text that comes with the command; null without one. */
  markdown?: string | null;
  /** The words that readers will see come with the command, from whoever gives it. */
  isOwn?: boolean;
  /** Whoever gives it was told that nobody has checked the words, and has read them. */
  looked?: boolean | undefined;
}

type MoveCode<K extends Kind> =
  | K['code']
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'WRONG_STATE'
  | 'CONFLICT'
  | 'CONTENT_REFUSED'
  | 'CONTENT_HELD'
  | 'CONTENT_DOUBTED'
  | 'PICTURE_NOT_ALLOWED';

const reasonIn = (command: object): string | null =>
  'reason' in command && typeof command.reason === 'string' ? command.reason : null;

/** What the trail says where somebody has passed their own words, because there was nobody else to ask. */
const OWN = '自己审签';

/**
 * Takes a step. The same step again is answered as the first time; when somebody else was faster it is `CONFLICT`, and
 * opening the work shows what stands there now.
 */
export async function move<Doc extends DeskDoc, K extends Kind>(
  desk: Desk<Doc, K>,
  { id, seenRevision, command, markdown = null, isOwn = markdown !== null, looked = false }: Move<K>,
  context: MemberContext,
): Promise<Result<Work<Doc>, MoveCode<K>>> {
  const { workflow, collection } = desk;
  const work = await openWork(desk, id, context);
  if (!work.ok) return work;
  const { doc: seen, placement } = work.value;
  const decisionOn = (doc: Doc) => decide(workflow, command, desk.seenBy({ ...work.value, doc }, context));

  const decision = decisionOn(seen);
  if (!decision.ok) return decision;
  if (decision.value.length === 0) return work;
  if (seenRevision !== undefined && seenRevision !== seen.revision) return refuse('CONFLICT');

  const handedIn = await desk.fixed(decision.value, { doc: seen, markdown }, context);
  if (!handedIn) return refuse('PICTURE_NOT_ALLOWED');
  const { text, events } = handedIn;
  const asFixed = { ...work.value, doc: { ...seen, ...text } };
  const checked = await checkStep(desk, { work: asFixed, events, isOwn, looked }, context);
  if (!checked.ok) {
    if (checked.code === 'CONTENT_REFUSED') await returnIt(desk, work.value, context);
    return checked;
  }
  const { check, note } = checked.value;

  const passesOwn = desk.passes(events) && desk.writersOf(seen).includes(context.caller.memberId);
  const said = [passesOwn ? OWN : null, note].filter((words) => words !== null).join('；') || null;
  const audits = desk
    .audits(events, seen, context)
    .map((audit) => (passesOwn ? { ...audit, detail: { ...audit.detail, isOwn: true } } : audit));
  const item = events.reduce((state, event) => evolve(workflow, state, event), desk.itemOf(seen));
  const stamp = stampOf(seen, { step: command.name, words: reasonIn(command) ?? said }, context);
  const next = desk.derived({ ...seen, ...text, ...item, ...stamp, ...(check && { check }) });
  const moved = await context.db
    .transaction(async (transaction): Promise<Result<Doc, 'CONFLICT' | 'NOT_FOUND'>> => {
      const docs = transaction.in(collection);
      const doc = await docs.updateIf(id, { revision: seen.revision }, changesOf(seen, next));
      if (doc === null) {
        const before = await docs.find(id);
        if (!before) return refuse('NOT_FOUND');
        // If the others took the same step, answer as for a retry; otherwise the caller has to look at it again.
        const again = decisionOn(before);
        return again.ok && again.value.length === 0 ? ok(before) : refuse('CONFLICT');
      }
      await desk.follow(transaction, { doc, before: seen, placement, events });
      for (const audit of audits) await transaction.in(AuditLog).put(audit);
      return ok(doc);
    })
    .catch(overtaken);
  return moved.ok ? ok({ ...work.value, doc: moved.value }) : moved;
}

/** Thrown by `follow`, so that nothing is written: somebody else was faster with what the step writes elsewhere. */
export class Overtaken extends Error {}

function overtaken(error: unknown): Result<never, 'CONFLICT'> {
  if (error instanceof Overtaken) return refuse('CONFLICT');
  throw error;
}

/** The fields that differ. What others have changed without a new revision, such as the answer of a check, stays. */
function changesOf<Doc extends DeskDoc>(seen: Doc, next: Doc): Changes<Doc> {
  const before = new Map<string, unknown>(Object.entries(seen));
  const changed = Object.entries(next).filter(([field, value]) => !isDeepStrictEqual(before.get(field), value));
  return Object.fromEntries(
    changed.map(([field, value]) => [field, value === undefined ? operators().remove() : value]),
  ) as Changes<Doc>;
}

/** What WeChat refuses goes back to its writers with the reason, where the one who found out may return it. */
async function returnIt<Doc extends DeskDoc, K extends Kind>(
  desk: Desk<Doc, K>,
  work: Work<Doc>,
  context: MemberContext,
): Promise<void> {
  const { workflow } = desk;
  const { doc } = work;
  const seen = desk.seenBy(work, context);
  if (!available(workflow, seen).some((name) => name === 'return')) return;
  const fresh = await context.db.in(desk.collection).find(doc._id);
  // The reason is WeChat's, so it is written here and not by whoever found out.
  const command = { name: 'return', reason: refusalWords(fresh?.check) } as K['command'];
  await move(desk, { id: doc._id, seenRevision: doc.revision, command }, context);
}
