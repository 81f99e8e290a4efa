import { update as applyWithMingo } from 'mingo/updater';
import { setValue, unique } from 'mingo/util';
import { clone, type Document, isDocument } from '../document';
import { notImplemented } from '../errors';
import { evaluate, optionsWith } from './evaluator';
import { assertApplicable, parseUpdate, valueAt } from './update-guards';

/**
 * The document after the update; the one given stays as it is.
 * `filter` is what found it: a positional path (`list.$.field`) addresses the element that the filter met.
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

/** `$currentDate` becomes a `$set` of the server's clock. */
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
 * `$addToSet` becomes a `$push` of what is not there yet: `mingo` would also drop repetitions that the list already has.
 * A path that `$push` names too is left alone, so that `mingo` refuses the conflict.
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

/** `mingo` ignores `$sort` and `$slice` when the list does not exist yet; on an empty list it applies them. */
function prepareLists(document: Document, operators: Map<string, Document>): void {
  for (const path of Object.keys(operators.get('$push') ?? {})) {
    if (!isPositional(path) && valueAt(document, path) === undefined) setValue(document, path, []);
  }
}

/** `list.$.field` and `list.$[].field` address elements, which `mingo` resolves. */
const isPositional = (path: string): boolean => path.split('.').some((step) => step.startsWith('$'));
