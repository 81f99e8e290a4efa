import type { Document } from '../document';
import { everyMatch, type Found } from '../plan/find';
import type { Collection } from '../store/collection';
import type { Session } from '../transactions/session';

/** The documents to write: all that match, or only the first. */
export function findTargets(session: Session, collection: Collection, filter: Document, isMultiple: boolean): Found {
  return session.find(collection, { ...everyMatch(filter), limit: isMultiple ? Number.POSITIVE_INFINITY : 1 });
}
