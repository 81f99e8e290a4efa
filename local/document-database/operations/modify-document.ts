import { assertStorable, type Document } from '../document';
import { withoutObjectIds } from '../ejson';
import { invalidParam, notImplemented } from '../errors';
import { flagOf, requireDocument, textOf } from '../request';
import type { Collection } from '../store/collection';
import { keyOf } from '../store/read-documents';
import { findTargets } from './find-targets';
import type { Operation, OperationContext } from './operation';
import { updateStored } from './update-stored';

/** `update()` changes fields (`merge`), `set()` replaces one document or creates it. */
export const modifyDocument: Operation = (context, request) => {
  const collection = context.catalogue.require(textOf(request, 'collectionName'));
  const filter = requireDocument(request, 'query', context.now);
  const data = requireDocument(request, 'data', context.now);
  const isUpsert = flagOf(request, 'upsert');
  if (!flagOf(request, 'merge')) return replace(context, collection, filter, data, isUpsert);
  if (isUpsert) throw notImplemented('an upsert with update operators');

  const found = findTargets(context.session, collection, filter, flagOf(request, 'multi'));
  context.meter.countMain(found);
  const changes = found.documents.flatMap(
    (stored) => updateStored(collection, stored, data, filter, context.now) ?? [],
  );
  context.session.write(changes);
  return { data: { updated: changes.length, upsert_id: null } };
};

function replace(
  { session, meter }: OperationContext,
  collection: Collection,
  filter: Document,
  data: Document,
  isUpsert: boolean,
): Document {
  if ('_id' in data) throw invalidParam('_id cannot be changed');
  const found = findTargets(session, collection, filter, false);
  meter.countMain(found);
  const [before] = found.documents;
  if (!before && !isUpsert) return { data: { updated: 0, upsert_id: null } };
  const id = before ? before.document['_id'] : filter['_id'];
  const after = { _id: id, ...data };
  assertStorable(after);
  session.write([{ collection, key: keyOf(id), before: before ?? null, after }]);
  return { data: before ? { updated: 1, upsert_id: null } : { updated: 0, upsert_id: withoutObjectIds(id) } };
}
