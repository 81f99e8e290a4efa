import { type Document, isDocument } from '../document';
import { invalidParam, notImplemented } from '../errors';
import { evaluateExpression } from '../evaluate/evaluator';
import { toDocument } from '../request';
import type { Collection, StoredDocument } from '../store/collection';
import { encodeValue } from '../values/encode-value';
import { fieldValues } from '../values/field-values';
import { leadingSearch } from './leading-search';
import type { PipelineScope } from './scope';
import { parseStages, type Stage } from './stage';

/** `{ from, as, localField, foreignField }`, `{ from, as, let?, pipeline }`, or both together. */
export function lookup(documents: Document[], spec: Document, scope: PipelineScope): Document[] {
  const { from, as, localField, foreignField, let: bindings = {}, pipeline, ...others } = spec;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw notImplemented(`${unknown} of $lookup`);
  if (typeof from !== 'string') throw invalidParam('$lookup needs the name of a collection in from');
  if (typeof as !== 'string' || as.startsWith('$')) throw invalidParam('$lookup needs a field name in as');
  if (as.includes('.')) throw notImplemented("a path in 'as' of $lookup");
  const collection = scope.catalogue.require(from);
  const stages = pipeline === undefined ? null : parseStages(pipeline);
  const join = joinOf(documents, collection, localField, foreignField, scope);
  if (!join && !stages) throw invalidParam('$lookup needs localField and foreignField, or a pipeline');
  const run = stages ? pipelineOf(collection, stages, toDocument(bindings, 'let'), scope) : null;
  return documents.map((document) => {
    const joined = join?.(document) ?? null;
    return { ...document, [as]: run ? run(document, joined) : joined };
  });
}

type Join = (document: Document) => Document[];

/**
 * Fetches the partners of all documents with one search. The join it returns gives one document's partners in natural
 * order.
 */
function joinOf(
  documents: Document[],
  collection: Collection,
  localField: unknown,
  foreignField: unknown,
  scope: PipelineScope,
): Join | null {
  if (localField === undefined && foreignField === undefined) return null;
  if (typeof localField !== 'string' || typeof foreignField !== 'string') {
    throw invalidParam('$lookup needs both localField and foreignField');
  }
  const wanted = new Map<string, unknown>();
  for (const document of documents) {
    for (const value of joinValues(document, localField)) wanted.set(mapKey(value), value);
  }
  const partners = new Map<string, StoredDocument[]>();
  const found = scope.session.findAll(collection, { [foreignField]: { $in: [...wanted.values()] } });
  scope.meter.countLookup(found);
  for (const stored of found.documents) {
    for (const key of new Set(joinValues(stored.document, foreignField).map(mapKey))) {
      const known = partners.get(key);
      if (known) known.push(stored);
      else partners.set(key, [stored]);
    }
  }
  return (document) => {
    const own = joinValues(document, localField).flatMap((value) => partners.get(mapKey(value)) ?? []);
    return [...new Set(own)].sort((a, b) => a.seq - b.seq).map((stored) => stored.document);
  };
}

/** The values that a document is joined by. An empty array has none. */
const joinValues = (document: Document, path: string): unknown[] =>
  fieldValues(document, path).values.filter((value) => typeof value !== 'symbol');

const mapKey = (value: unknown): string => encodeValue(value).toString('latin1');

/**
 * The `pipeline` for one document: planned for each document with its `let` bindings, or run only once if it uses
 * neither bindings nor joined documents.
 */
function pipelineOf(
  collection: Collection,
  stages: Stage[],
  bindings: Document,
  scope: PipelineScope,
): (document: Document, joined: Document[] | null) => Document[] {
  const isConstant = Object.keys(bindings).length === 0;
  let constant: Document[] | null = null;
  const runOn = (joined: Document[] | null, variables: Document): Document[] => {
    const inner = { ...scope, variables };
    if (joined) return scope.runPipeline(joined, stages, inner);
    const { search, rest } = leadingSearch(stages, variables);
    const found = scope.session.find(collection, search);
    scope.meter.countLookup(found);
    return scope.runPipeline(
      found.documents.map(({ document }) => document),
      rest,
      inner,
    );
  };
  return (document, joined) => {
    if (isConstant && !joined) {
      constant ??= runOn(null, scope.variables);
      return constant;
    }
    const own = evaluateExpression(document, bindings, scope.variables);
    return runOn(joined, { ...scope.variables, ...(isDocument(own) ? own : {}) });
  };
}
