import { type Document, isDocument } from '../document';
import { invalidParam } from '../errors';

/** One document for each element of the array at `path`. A value that is not an array counts as an array of one. */
export function unwind(documents: Document[], value: unknown): Document[] {
  const spec: Document = isDocument(value) ? value : { path: value };
  const { path, includeArrayIndex: indexField, preserveNullAndEmptyArrays: isPreserving = false } = spec;
  if (typeof path !== 'string' || !/^\$[^$]/.test(path))
    throw invalidParam("$unwind needs a path that starts with '$'");
  if (indexField !== undefined && typeof indexField !== 'string') {
    throw invalidParam('includeArrayIndex must be a field name');
  }
  const steps = path.slice(1).split('.');
  return documents.flatMap((document) => {
    const found = valueAt(document, steps);
    const isMissing = found === undefined || found === null || (Array.isArray(found) && found.length === 0);
    if (isMissing && isPreserving !== true) return [];
    if (isMissing) {
      const kept = Array.isArray(found) ? replaceAt(document, steps, undefined) : document;
      return [withIndex(kept, indexField, null)];
    }
    if (!Array.isArray(found)) return [withIndex(document, indexField, null)];
    return found.map((element: unknown, at) => withIndex(replaceAt(document, steps, element), indexField, at));
  });
}

const withIndex = (document: Document, field: string | undefined, at: number | null): Document =>
  field === undefined ? document : { ...document, [field]: at };

function valueAt(document: Document, steps: string[]): unknown {
  return steps.reduce<unknown>((value, step) => (isDocument(value) ? value[step] : undefined), document);
}

/** Copies only the objects on the path to the value; `undefined` removes the field. */
function replaceAt(document: Document, [step, ...rest]: string[], value: unknown): Document {
  if (step === undefined) return document;
  const { [step]: inner, ...others } = document;
  if (rest.length === 0) return value === undefined ? others : { ...document, [step]: value };
  return isDocument(inner) ? { ...document, [step]: replaceAt(inner, rest, value) } : document;
}
