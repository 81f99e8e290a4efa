import { clone, type Document } from '../document';
import { invalidParam } from '../errors';
import { runStage } from '../evaluate/evaluator';
import { compileFilter } from '../evaluate/match';
import { projectStage } from '../evaluate/project';
import { sortByKeys } from '../plan/find';
import { toDocument, toSort } from '../request';
import { flattenFields } from './add-fields';
import { bucket } from './bucket';
import { wholeNumber } from './cut';
import { lookup } from './lookup';
import { sample } from './sample';
import type { PipelineScope } from './scope';
import type { Stage } from './stage';
import { unwind } from './unwind';

/** Runs the stages in turn. The input documents are shared with the cache and are never changed. */
export function runPipeline(documents: Document[], stages: Stage[], scope: PipelineScope): Document[] {
  return stages.reduce((current, stage) => run(current, stage, scope), documents);
}

function run(documents: Document[], stage: Stage, scope: PipelineScope): Document[] {
  const { name, value } = stage;
  switch (name) {
    case '$match':
      return documents.filter(compileFilter(toDocument(value, name), scope.variables));
    case '$sort':
      return sortByKeys(documents, toSort(toDocument(value, name)), (document) => document);
    case '$skip':
      return documents.slice(wholeNumber(stage));
    case '$limit':
      return documents.slice(0, wholeNumber(stage));
    case '$count':
      return count(documents, value);
    case '$sample':
      return sample(documents, toDocument(value, name));
    case '$lookup':
      return lookup(documents, toDocument(value, name), scope);
    case '$unwind':
      return unwind(documents, value);
    case '$bucket':
      return bucket(documents, toDocument(value, name), scope);
    case '$addFields':
      return runStage(documents, { [name]: flattenFields(toDocument(value, name)) }, scope.variables);
    case '$sortByCount':
      return sortByCount(documents, value, scope);
    case '$project':
      return projectStage(documents, toDocument(value, name), scope.variables);
    case '$group':
    case '$replaceRoot':
      return runStage(documents, { [name]: clone(value) }, scope.variables);
    default:
      throw new Error(`no implementation for the stage ${name satisfies never}`);
  }
}

/** Like MongoDB, `$count` of no documents gives no result document rather than a zero. */
function count(documents: Document[], field: unknown): Document[] {
  if (typeof field !== 'string' || !/^[^$.][^.]*$/.test(field)) throw invalidParam('$count needs a field name');
  return documents.length === 0 ? [] : [{ [field]: documents.length }];
}

function sortByCount(documents: Document[], expression: unknown, scope: PipelineScope): Document[] {
  const groups = runStage(documents, { $group: { _id: expression, count: { $sum: 1 } } }, scope.variables);
  return sortByKeys(groups, [{ field: 'count', direction: -1 }], (group) => group);
}
