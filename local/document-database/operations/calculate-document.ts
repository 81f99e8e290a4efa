import { documentOf, textOf } from '../request';
import type { Operation } from './operation';

/** `count()`. */
export const calculateDocument: Operation = ({ catalogue, session, meter, now }, request) => {
  const collection = catalogue.require(textOf(request, 'collectionName'));
  const found = session.findAll(collection, documentOf(request, 'query', now) ?? {});
  meter.countMain(found);
  return { data: { total: found.documents.length } };
};
