import { update as applyWithMingo } from 'mingo/updater';
import { setValue, unique } from 'mingo/util';
import { clone, type Document, isDocument } from '../document';
import { notImplemented } from '../errors';
import { evaluate, optionsWith } from './evaluator';
import { assertApplicable, parseUpdate, valueAt } from './update-guards';

/**
 * The document after the update; `document` itself is not changed. `filter` is the query that found it: a positional
 * path (`list.$.field`) addresses the array element that matched it.
 */
export function applyUpdate(document: Document, update: Document, filter: Document, now: number): Document {
  const given = withCurrentDates(parseUpdate(update), now);
  assertApplicable(document, given);
  const operators = withAdditions(document, given);
  const updated = clone(document);
  prepareLists(updated, operators);
  const isByQuery = [...operators.values()].some((fields) => Object.keys(fields).some(isPositional));
  evaluate(() =>
    applyWithMingo<Document>(updated, clone(Object.fromEntries(operators)), [], isByQuery ? filter : {}, {
      cloneMode: 'deep',
      queryOptions: optionsWith({}),
    }),
  );
  return updated;
}

/** `$currentDate` becomes a `$set` to the server's time. */
function withCurrentDates(operators: Map<string, Document>, now: number): Map<string, Document> {
  const fields = operators.get('$currentDate');
  if (!fields) return operators;
  const dates = Object.entries(fields).map(([path, type]): [string, Date] => {
    const isDate = type === true || (isDocument(type) && type['$type'] === 'date');
    if (!isDate) throw notImplemented(`$currentDate of the type ${JSON.stringify(type)}`);
    return [path, new Date(now)];
  });
  const result = new Map(operators);
  result.delete('$currentDate');
  return result.set('$set', { ...operators.get('$set'), ...Object.fromEntries(dates) });
}

/**
 * Rewrites `$addToSet` as a `$push` of the missing values, because `mingo`'s own would also drop duplicates that the
 * list already has. A path that `$push` names too is left alone, so that `mingo` refuses the conflict.
 */
function withAdditions(document: Document, operators: Map<string, Document>): Map<string, Document> {
  const sets = operators.get('$addToSet') ?? {};
  const pushes = { ...operators.get('$push') };
  const left: Document = {};
  for (const [path, value] of Object.entries(sets)) {
    if (isPositional(path) || path in pushes) {
      left[path] = value;
      continue;
    }
    const known = valueAt(document, path);
    const list: unknown[] = Array.isArray(known) ? known : [];
    const items: unknown[] = isDocument(value) && Array.isArray(value['$each']) ? value['$each'] : [value];
    pushes[path] = { $each: unique([...list, ...items]).slice(unique(list).length) };
  }
  const result = new Map(operators);
  result.delete('$addToSet');
  if (Object.keys(left).length > 0) result.set('$addToSet', left);
  if (Object.keys(pushes).length > 0) result.set('$push', pushes);
  return result;
}

/** `mingo` ignores `$sort` and `$slice` of a `$push` to a missing list, so missing lists are created empty first. */
function prepareLists(document: Document, operators: Map<string, Document>): void {
  for (const path of Object.keys(operators.get('$push') ?? {})) {
    if (!isPositional(path) && valueAt(document, path) === undefined) setValue(document, path, []);
  }
}

/** `list.$.field` and `list.$[].field` address array elements; `mingo` resolves them. */
const isPositional = (path: string): boolean => path.split('.').some((step) => step.startsWith('$'));
