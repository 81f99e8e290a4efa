import type { Document } from '../document';
import { DatabaseError, invalidParam } from '../errors';
import { evaluateExpression, runStage } from '../evaluate/evaluator';
import { toDocument } from '../request';
import { compareValues, isSameType } from '../values/compare-values';
import type { PipelineScope } from './scope';

/**
 * `{ groupBy, boundaries, default?, output? }`: a bucket includes its lower boundary and excludes its upper one; empty
 * buckets are left out. A document outside all boundaries goes to `default`; without `default` it is an error.
 */
export function bucket(documents: Document[], spec: Document, scope: PipelineScope): Document[] {
  const boundaries = boundariesOf(spec);
  const output = spec['output'] === undefined ? { count: { $sum: 1 } } : toDocument(spec['output'], 'output');
  const buckets = new Map<unknown, Document[]>(boundaries.slice(0, -1).map((lower) => [lower, []]));
  if ('default' in spec) buckets.set(spec['default'], []);
  for (const document of documents) {
    const value = evaluateExpression(document, spec['groupBy'], scope.variables);
    const fitting = bucketOf(boundaries, value);
    if (fitting === undefined && !('default' in spec)) {
      throw new DatabaseError(
        'DATABASE_REQUEST_FAILED',
        '$bucket found a value outside of the boundaries, without a default',
      );
    }
    buckets.get(fitting === undefined ? spec['default'] : fitting)?.push(document);
  }
  return [...buckets].flatMap(([lower, members]) =>
    members.length === 0 ? [] : runStage(members, { $group: { _id: { $literal: lower }, ...output } }, scope.variables),
  );
}

function boundariesOf({ boundaries }: Document): unknown[] {
  if (!Array.isArray(boundaries) || boundaries.length < 2) throw invalidParam('$bucket needs at least two boundaries');
  const isAscending = boundaries.every(
    (value: unknown, at) =>
      at === 0 || (isSameType(boundaries[at - 1], value) && compareValues(boundaries[at - 1], value) < 0),
  );
  if (!isAscending) throw invalidParam('the boundaries of $bucket must ascend and be of one type');
  return boundaries;
}

function bucketOf(boundaries: unknown[], value: unknown): unknown {
  const at = boundaries.findIndex((boundary) => compareValues(value ?? null, boundary) < 0);
  return at < 1 ? undefined : boundaries[at - 1];
}
