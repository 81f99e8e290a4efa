import { type Document, isDocument } from '../document';
import { notImplemented, requestFailed } from '../errors';
import { valueAt } from './document-paths';
import { compileFilter } from './match';

/** `list.$.field` and `list.$[].field` as paths to the elements they mean. Any other path means itself. */
export function concretePaths(document: Document, path: string, filter: Document): string[] {
  const steps = path.split('.');
  const at = steps.findIndex((step) => step.startsWith('$'));
  if (at < 0) return [path];
  const [before, step, after] = [steps.slice(0, at).join('.'), steps[at], steps.slice(at + 1)];
  const list = valueAt(document, before);
  if (step === '$')
    return concretePaths(document, [before, matchedPlace(document, before, filter), ...after].join('.'), filter);
  if (step !== '$[]') throw notImplemented(`the path ${path} with array filters`);
  if (!Array.isArray(list))
    throw requestFailed(`The path '${before}' must be an array in order to apply array updates`);
  return list.flatMap((_, place) => concretePaths(document, [before, place, ...after].join('.'), filter));
}

/** The place of the first element in the list at `path` by which the filter found the document. */
export function matchedPlace(document: Document, path: string, filter: Document): number {
  const list = valueAt(document, path);
  const conditions = conditionsOn(path, filter).map((condition) => compileFilter(condition));
  if (Array.isArray(list) && conditions.length > 0) {
    const isMetAt = (place: number, matches: (one: Document) => boolean) =>
      matches(withListAt(document, path.split('.'), [list[place]]));
    const places = [...list.keys()];
    const place =
      places.find((at) => conditions.every((matches) => isMetAt(at, matches))) ??
      places.find((at) => conditions.some((matches) => isMetAt(at, matches)));
    if (place !== undefined) return place;
  }
  throw requestFailed('The positional operator did not find the match needed from the query.');
}

function conditionsOn(path: string, filter: Document): Document[] {
  return Object.entries(filter).flatMap(([field, condition]): Document[] => {
    if (field === '$and' && Array.isArray(condition)) {
      return condition.filter(isDocument).flatMap((part) => conditionsOn(path, part));
    }
    if (field === '$or' && Array.isArray(condition)) {
      const parts = condition.filter(isDocument).flatMap((part) => conditionsOn(path, part));
      return parts.length > 0 ? [{ $or: parts }] : [];
    }
    return field === path || field.startsWith(`${path}.`) ? [{ [field]: condition }] : [];
  });
}

/** The document with another list at the path; what is beside the path stays shared. */
function withListAt(value: Document, [step = '', ...rest]: string[], list: unknown[]): Document {
  const inner = value[step];
  return { ...value, [step]: rest.length > 0 && isDocument(inner) ? withListAt(inner, rest, list) : list };
}
