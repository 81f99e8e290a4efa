import { isDeepStrictEqual } from 'node:util';
import type { Kind } from '../../../core/desk/workflow';
import { writersAfter } from '../../../core/kernel/four-eyes';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { mayAddress, type Placement } from '../../../core/kernel/scope';
import type { Caller } from '../caller';
import { outsideCode } from '../outside-code';
import type { MemberContext } from '../serve';
import { type Desk, type DeskDoc, type DeskUnit, stampOf, type Work } from './desk';

/** Where something is written: its unit and scope, if the caller may write there. One request. */
export async function placeToWrite<Doc extends DeskDoc, K extends Kind>(
  { writers, findPlacement }: Desk<Doc, K>,
  addressed: Pick<DeskDoc, 'unitId' | 'scope'>,
  { db, caller }: MemberContext,
): Promise<Result<Placement<DeskUnit>, 'FORBIDDEN' | 'NOT_FOUND'>> {
  const placement = await findPlacement(db, addressed);
  if (!placement) return refuse('NOT_FOUND');
  const isTheirs = holdsOn(caller.roles, writers, placement.unit.path) && mayAddress(caller.roles, writers, placement);
  return isTheirs ? ok(placement) : refuse('FORBIDDEN');
}

/** The part of a document that every desk writes alike. */
export type Frame = Omit<DeskDoc, 'title' | 'status' | 'writerIds'>;

interface Save<Doc, Code extends string> {
  id: string;
  /** The revision that was changed; null when there was nothing yet. */
  seenRevision: number | null;
  placement: Placement<DeskUnit>;
  /** What it tells its readers, as the desk's `textOf` says of the document. */
  text: (frame: Frame, existing: Doc | null) => unknown;
  /**
   * The document with the new text, which is a draft, or why it is not to be saved: asked where something of it is new.
   * The first writer stays its author.
   */
  written: (frame: Frame, existing: Doc | null) => Result<Doc, Code>;
}

/**
 * Writes a text. Nobody overwrites what somebody else has written meanwhile; the same save again is answered as the first
 * time, even when it has been handed in since. The reason for a return stays until it is handed in again.
 */
export async function save<Doc extends DeskDoc, K extends Kind, Code extends string = never>(
  desk: Desk<Doc, K>,
  { id, seenRevision, placement, text, written }: Save<Doc, Code>,
  context: MemberContext,
): Promise<Result<Work<Doc>, SaveCode | Code>> {
  const saved = await context.db.transaction(async (transaction): Promise<Result<Doc, SaveCode | Code>> => {
    const docs = transaction.in(desk.collection);
    const existing = await docs.find(id);
    if (existing && !isWriter(desk, existing, context.caller)) {
      return refuse(outsideCode(desk.isReadable(existing, context.caller.path)));
    }
    const frame = frameOf(id, existing, placement, context);
    const isChanged = existing === null || !isDeepStrictEqual(desk.textOf(existing), text(frame, existing));
    // What stands there already has been saved before: a retry.
    if (existing && !isChanged) return ok(existing);
    if (existing && !(existing.status in desk.workflow.editable)) return refuse('NOT_EDITABLE');
    const doc = written(frame, existing);
    if (!doc.ok) return doc;
    if ((existing?.revision ?? null) !== seenRevision) return refuse('CONFLICT');
    const writers = existing ? desk.writersOf(existing) : [];
    const next = { ...doc.value, writerIds: writersAfter(writers, context.caller.memberId, isChanged) };
    await docs.put(next);
    return ok(next);
  });
  return saved.ok ? ok({ doc: saved.value, placement }) : saved;
}

type SaveCode = 'FORBIDDEN' | 'NOT_FOUND' | 'NOT_EDITABLE' | 'CONFLICT';

const isWriter = <Doc extends DeskDoc, K extends Kind>({ writers }: Desk<Doc, K>, { path }: Doc, { roles }: Caller) =>
  holdsOn(roles, writers, path);

export const frameOf = (
  id: string,
  existing: DeskDoc | null,
  { unit, scope }: Placement<DeskUnit>,
  context: Pick<MemberContext, 'caller' | 'now'>,
): Frame => ({
  _id: id,
  v: 1,
  unitId: unit._id,
  unitName: unit.name,
  path: unit.path,
  scope: scope.map(({ _id }) => _id),
  remark: existing?.remark ?? null,
  ...stampOf(existing ?? { _id: id, revision: 0 }, { step: 'save', words: null }, context),
});
