import { leadingSearch } from '../aggregate/leading-search';
import { runPipeline } from '../aggregate/pipeline';
import { parseStages } from '../aggregate/stage';
import { decode, encodeAnswer } from '../ejson';
import { invalidParam } from '../errors';
import { textOf, toDocument } from '../request';
import type { Operation } from './operation';

/** The planner answers the leading stages that only filter, sort and cut; the other stages run one by one. */
export const aggregateDocuments: Operation = ({ catalogue, session, meter, now }, request) => {
  const collection = catalogue.require(textOf(request, 'collectionName'));
  const { stages: given } = request;
  if (!Array.isArray(given)) throw invalidParam('stages must be a list');
  const pipeline = given.map((item: unknown) => {
    const stage = toDocument(item, 'a stage');
    return { [textOf(stage, 'stageKey')]: decode(textOf(stage, 'stageValue'), now) };
  });
  const { search, rest } = leadingSearch(parseStages(pipeline), {});
  const found = session.find(collection, search);
  meter.countMain(found);
  const input = found.documents.map(({ document }) => document);
  const list = runPipeline(input, rest, { catalogue, session, meter, variables: {}, runPipeline });
  return { data: { list: list.map(encodeAnswer) } };
};
