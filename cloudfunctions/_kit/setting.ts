import { isDeepStrictEqual } from 'node:util';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { holdsOn } from '../../core/kernel/roles';
import { type AuditDoc, type AuditedAction, auditEntry } from './audit';
import type { DeclaredCollection } from './collection';
import { AuditLog } from './collections';
import type { Stored } from './database';
import type { MemberContext } from './serve';

interface Revised {
  /** Incremented by every change; 0 while the organisation has changed nothing. */
  revision: number;
}

/** Something that an organisation, or a unit, sets up as a whole. Its `_id` is that unit. */
interface Setting<Body, Written extends Stored, Kept extends Stored> {
  collection: DeclaredCollection<Written, Kept>;
  action: AuditedAction;
  /** As it stands: the defaults where nothing is stored. */
  of(doc: Kept | null): Body & Revised;
}

interface Change<Body, After extends Body, Code extends string> {
  /** The revision that whoever changes it has seen. */
  seenRevision: number;
  after(present: Body): Result<After, Code>;
  /** What the audit log says of it. */
  detail: AuditDoc['detail'];
}

/** Changes what an organisation has set up, see `changeSettingOf`. Only for administrators of the whole organisation. */
export async function changeSetting<Body extends object, Code extends string = never>(
  setting: Setting<Body, Stored & Body & Revised, Stored & Body & Revised>,
  change: Change<Body, Body, Code>,
  context: MemberContext,
): Promise<Result<Body & Revised, Code | 'FORBIDDEN' | 'CONFLICT'>> {
  const { path, roles } = context.caller;
  const [rootId] = path;
  if (rootId === undefined || !holdsOn(roles, ['admin'], [rootId])) return refuse('FORBIDDEN');
  return changeSettingOf({ _id: rootId, path: [rootId] }, setting, change, context);
}

/**
 * Changes a setting of a unit, in one transaction with its entry in the audit log. Whoever may has been asked before. The
 * same change again is answered as the first time; another one on an older revision is `CONFLICT`.
 */
export async function changeSettingOf<
  Body extends object,
  After extends Body,
  Kept extends Stored,
  Code extends string = never,
>(
  { _id, path }: { _id: string; path: readonly string[] },
  { collection, action, of }: Setting<Body, Stored & After & Revised, Kept>,
  { seenRevision, after, detail }: Change<Body, After, Code>,
  context: MemberContext,
): Promise<Result<Body & Revised, Code | 'CONFLICT'>> {
  const audit = auditEntry(context, {
    action,
    subject: _id,
    path,
    detail: { revision: seenRevision + 1, ...detail },
  });
  return context.db.transaction(async (transaction): Promise<Result<Body & Revised, Code | 'CONFLICT'>> => {
    const present = of(await transaction.in(collection).find(_id));
    const changed = after(present);
    if (!changed.ok) return changed;
    const { revision } = present;
    if (isDeepStrictEqual({ ...changed.value, revision }, present)) return ok(present);
    if (revision !== seenRevision) return refuse('CONFLICT');
    const next = { ...changed.value, revision: revision + 1 };
    await transaction.in(collection).put({ _id, v: 1, ...next });
    await transaction.in(AuditLog).put(audit);
    return ok(next);
  });
}
