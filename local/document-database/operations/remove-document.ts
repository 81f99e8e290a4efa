import { flagOf, requireDocument, textOf } from '../request';
import { findTargets } from './find-targets';
import type { Operation } from './operation';

export const removeDocument: Operation = ({ catalogue, session, meter, now }, request) => {
  const collection = catalogue.require(textOf(request, 'collectionName'));
  const filter = requireDocument(request, 'query', now);
  const found = findTargets(session, collection, filter, flagOf(request, 'multi'));
  meter.countMain(found);
  session.write(found.documents.map((before) => ({ collection, key: before.key, before, after: null })));
  return { data: { deleted: found.documents.length } };
};
