import { assertStorable, newDocumentId } from '../document';
import { decode, withoutObjectIds } from '../ejson';
import { textOf, textsOf, toDocument } from '../request';
import { keyOf } from '../store/read-documents';
import { duplicate } from '../store/unique';
import type { Operation } from './operation';

/** Inserts all documents of the request or none. */
export const insertDocument: Operation = ({ catalogue, session, meter, now }, request) => {
  const collection = catalogue.require(textOf(request, 'collectionName'));
  const documents = textsOf(request, 'data').map((text) => {
    const given = toDocument(decode(text, now), 'data');
    const document = given['_id'] === undefined ? { _id: newDocumentId(), ...given } : given;
    assertStorable(document);
    return document;
  });
  const keys = new Set<string>();
  const changes = documents.map((after) => {
    const key = keyOf(after['_id']);
    if (keys.has(key) || session.findByKey(collection, key)) throw duplicate(collection, collection.primary);
    keys.add(key);
    return { collection, key, before: null, after };
  });
  session.write(changes);
  meter.returned = documents.length;
  return { data: { insertedIds: documents.map((document) => withoutObjectIds(document['_id'])) } };
};
