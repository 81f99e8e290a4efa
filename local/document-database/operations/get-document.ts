import { answerOf, encodeAnswer } from '../ejson';
import { project } from '../evaluate/project';
import { documentOf, limitOf, offsetOf, textOf, toSort } from '../request';
import type { Operation } from './operation';

export const getDocument: Operation = ({ catalogue, session, meter, now }, request) => {
  const collection = catalogue.require(textOf(request, 'collectionName'));
  const filter = documentOf(request, 'query', now) ?? {};
  const projection = documentOf(request, 'projection', now) ?? {};
  const [limit, offset] = [limitOf(request), offsetOf(request)];
  const sort = toSort(documentOf(request, 'order', now) ?? {});
  const found = session.find(collection, { filter, sort, skip: offset, limit, variables: {} });
  meter.countMain(found);
  const isWhole = Object.keys(projection).length === 0;
  const list = isWhole
    ? found.documents.map(answerOf)
    : project(
        found.documents.map(({ document }) => document),
        projection,
        filter,
      ).map(encodeAnswer);
  return { data: { list, limit, offset } };
};
