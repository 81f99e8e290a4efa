import { assertStorable, type Document } from '../document';
import { encode } from '../ejson';
import { applyUpdate } from '../evaluate/apply-update';
import type { Collection, StoredDocument } from '../store/collection';
import type { Change } from '../store/writer';

/** The change that an update makes to a document; null if nothing changes, which counts as not updated. */
export function updateStored(
  collection: Collection,
  before: StoredDocument,
  update: Document,
  filter: Document,
  now: number,
): (Change & { after: Document }) | null {
  const after = applyUpdate(before.document, update, filter, now);
  if (encode(after) === before.body) return null;
  assertStorable(after);
  return { collection, key: before.key, before, after };
}
