import { type Document, isDocument } from '../document';
import { DatabaseError, invalidParam, notImplemented } from '../errors';

const OPERATORS = new Set([
  '$set',
  '$unset',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$bit',
  '$rename',
  '$currentDate',
  '$push',
  '$pop',
  '$pull',
  '$pullAll',
  '$addToSet',
]);
const CREATING = new Set(['$set', '$inc', '$mul', '$min', '$max', '$bit', '$push', '$addToSet']);
const ON_NUMBERS = new Set(['$inc', '$mul', '$bit']);
const ON_LISTS = new Set(['$push', '$addToSet', '$pop', '$pull', '$pullAll']);

/** Checks what can be checked without a document. Returns the fields of each operator. */
export function parseUpdate(update: Document): Map<string, Document> {
  const operators = new Map<string, Document>();
  for (const [operator, fields] of Object.entries(update)) {
    if (!OPERATORS.has(operator)) throw notImplemented(`the update operator ${operator}`);
    if (!isDocument(fields)) throw invalidParam(`${operator} needs an object of fields`);
    const onId = Object.keys(fields).some((path) => path === '_id' || path.startsWith('_id.'));
    if (onId) throw invalidParam('_id cannot be changed');
    operators.set(operator, fields);
  }
  if (operators.size === 0) throw invalidParam('an update needs at least one field');
  return operators;
}

/**
 * Refuses, with MongoDB's messages, what MongoDB refuses and `mingo` silently ignores: a path through a value that is
 * not an object, arithmetic on a text, a push to a field that is not an array.
 */
export function assertApplicable(document: Document, operators: Map<string, Document>): void {
  for (const [operator, fields] of operators) {
    for (const path of Object.keys(fields)) {
      // `mingo` resolves `list.$.field` with the query.
      if (path.split('.').some((step) => step.startsWith('$'))) continue;
      if (CREATING.has(operator)) assertReachable(document, path);
      const value = valueAt(document, path);
      if (value === undefined) continue;
      if (ON_NUMBERS.has(operator) && typeof value !== 'number') {
        throw failed(`Cannot apply ${operator} to a value of non-numeric type: ${path}`);
      }
      if (ON_LISTS.has(operator) && !Array.isArray(value)) {
        throw failed(`The field '${path}' must be an array for ${operator}`);
      }
    }
  }
}

function assertReachable(document: Document, path: string): void {
  const steps = path.split('.');
  let value: unknown = document;
  for (const [at, step] of steps.entries()) {
    const isContainer = isDocument(value) || (Array.isArray(value) && /^\d+$/.test(step));
    if (!isContainer)
      throw failed(`Cannot create field '${step}' in element {${steps[at - 1]}: ${JSON.stringify(value)}}`);
    value = stepInto(value, step);
    if (value === undefined) return;
  }
}

/** The value at an update path. Unlike a query path, it does not descend into the elements of an array. */
export function valueAt(document: Document, path: string): unknown {
  return path.split('.').reduce<unknown>(stepInto, document);
}

function stepInto(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return value[Number(step)];
  return isDocument(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

const failed = (message: string): DatabaseError => new DatabaseError('DATABASE_REQUEST_FAILED', message);
