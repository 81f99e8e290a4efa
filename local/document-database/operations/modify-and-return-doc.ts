import { answerOf, encodeAnswer } from '../ejson';
import { requireDocument, textOf } from '../request';
import { findTargets } from './find-targets';
import type { Operation } from './operation';
import { updateStored } from './update-stored';

/**
 * `updateAndReturn()`: updates the first match and returns the updated document. Unlike `update()` it counts what it
 * found, changed or not.
 */
export const modifyAndReturnDoc: Operation = ({ catalogue, session, meter, now }, request) => {
  const collection = catalogue.require(textOf(request, 'collectionName'));
  const filter = requireDocument(request, 'query', now);
  const update = requireDocument(request, 'data', now);
  const found = findTargets(session, collection, filter, false);
  meter.countMain(found);
  const [before] = found.documents;
  if (!before) return { data: { updated: 0, doc: null } };
  const change = updateStored(collection, before, update, filter, now);
  if (!change) return { data: { updated: 1, doc: answerOf(before) } };
  session.write([change]);
  return { data: { updated: 1, doc: encodeAnswer(change.after) } };
};
