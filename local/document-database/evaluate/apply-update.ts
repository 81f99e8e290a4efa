import { clone, type Document, isDocument } from '../document';
import { invalidParam, notImplemented, requestFailed } from '../errors';
import { putAt, removeAt, valueAt } from './document-paths';
import { concretePaths } from './positional';
import { fieldUpdates } from './update-operators';

/**
 * The document after the update; `document` itself is not changed. `filter` is the query that found it: a positional
 * path (`list.$.field`) addresses the array element that matched it.
 */
export function applyUpdate(document: Document, update: Document, filter: Document, now: number): Document {
  const steps = Object.entries(update).flatMap(([operator, fields]) => {
    if (!OPERATORS.has(operator)) throw notImplemented(`the update operator ${operator}`);
    if (!isDocument(fields)) throw invalidParam(`${operator} needs an object of fields`);
    return Object.entries(fields).flatMap(([path, operand]) =>
      concretePaths(document, path, filter).map((concrete) => ({ operator, path: concrete, operand })),
    );
  });
  if (Object.keys(update).length === 0) throw invalidParam('an update needs at least one field');
  refuseConflicts(
    steps.flatMap(({ operator, path, operand }) => (operator === '$rename' ? [path, String(operand)] : [path])),
  );

  const updated = clone(document);
  const updates = fieldUpdates(now);
  for (const { operator, path, operand } of steps) {
    if (operator === '$unset') removeAt(updated, path);
    else if (operator === '$rename') rename(updated, path, operand);
    else {
      const present = valueAt(updated, path);
      const value = updates.get(operator)?.(present, operand, path);
      if (value !== undefined) putAt(updated, path, clone(value));
    }
  }
  return updated;
}

const OPERATORS = new Set([...fieldUpdates(0).keys(), '$unset', '$rename']);

/** Two changes of one field, or of a field and of something in it, are refused, and so is a change of the id. */
function refuseConflicts(paths: string[]): void {
  const seen: string[] = [];
  for (const path of paths) {
    if (path.split('.').some((step) => step === '')) throw invalidParam(`not a path: '${path}'`);
    if (path === '_id' || path.startsWith('_id.')) throw invalidParam('_id cannot be changed');
    const other = seen.find((known) => `${known}.`.startsWith(`${path}.`) || `${path}.`.startsWith(`${known}.`));
    if (other !== undefined) throw requestFailed(`Updating the path '${path}' would create a conflict at '${other}'`);
    seen.push(path);
  }
}

function rename(document: Document, from: string, to: unknown): void {
  if (typeof to !== 'string') throw invalidParam('$rename needs the new name');
  const value = valueAt(document, from);
  if (value === undefined) return;
  removeAt(document, from);
  putAt(document, to, value);
}
