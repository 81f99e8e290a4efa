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

/** Something that an organisation sets up as a whole. Its `_id` is the unit at the top of the organisation. */
interface Setting<Body> {
  collection: DeclaredCollection<Stored & Body & Revised>;
  action: AuditedAction;
  /** As it stands: the defaults where nothing is stored. */
  of(doc: (Stored & Body & Revised) | null): Body & Revised;
}

interface Change<Body, Code extends string> {
  /** The revision that whoever changes it has seen. */
  seenRevision: number;
  after(present: Body): Result<Body, Code>;
  /** What the audit log says of it. */
  detail: AuditDoc['detail'];
}

/**
 * Changes a setting, in one transaction with its entry in the audit log. Only for administrators of the whole organisation.
 * The same change again is answered as the first time; another one on an older revision is `CONFLICT`.
 */
export async function changeSetting<Body extends object, Code extends string = never>(
  { collection, action, of }: Setting<Body>,
  { seenRevision, after, detail }: Change<Body, Code>,
  context: MemberContext,
): Promise<Result<Body & Revised, Code | 'FORBIDDEN' | 'CONFLICT'>> {
  const { caller, db } = context;
  const [rootId] = caller.path;
  if (rootId === undefined || !holdsOn(caller.roles, ['admin'], [rootId])) return refuse('FORBIDDEN');
  const about = { subject: rootId, path: [rootId] };
  const audit = auditEntry(context, { ...about, action, detail: { revision: seenRevision + 1, ...detail } });
  return db.transaction(async (transaction): Promise<Result<Body & Revised, Code | 'CONFLICT'>> => {
    const present = of(await transaction.in(collection).find(rootId));
    const changed = after(present);
    if (!changed.ok) return changed;
    const { revision } = present;
    if (isDeepStrictEqual({ ...changed.value, revision }, present)) return ok(present);
    if (revision !== seenRevision) return refuse('CONFLICT');
    const next = { ...changed.value, revision: revision + 1 };
    await transaction.in(collection).put({ _id: rootId, v: 1, ...next });
    await transaction.in(AuditLog).put(audit);
    return ok(next);
  });
}
