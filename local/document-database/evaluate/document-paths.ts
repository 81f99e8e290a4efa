import { type Document, isDocument } from '../document';
import { requestFailed } from '../errors';

/** The value at an update path. Unlike a query path, it does not descend into the elements of an array. */
export const valueAt = (document: Document, path: string): unknown =>
  path.split('.').reduce<unknown>(stepInto, document);

function stepInto(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return /^\d+$/.test(step) ? value[Number(step)] : undefined;
  return isDocument(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

/** Writes a value at an update path. Missing objects on the way are made; a way through anything else is refused. */
export function putAt(document: Document, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let container: unknown = document;
  steps.forEach((step, at) => {
    const inner = stepInto(container, step);
    const next = inner === undefined ? {} : inner;
    if (inner === undefined) put(container, step, next, steps[at - 1]);
    container = next;
  });
  put(container, last, value, steps.at(-1));
}

const MOST_PADDING = 1_500_000;

function put(container: unknown, step: string, value: unknown, name: string | undefined): void {
  if (Array.isArray(container) && /^\d+$/.test(step)) {
    if (Number(step) > MOST_PADDING) throw requestFailed(`too far behind the end of a list: ${step}`);
    while (container.length < Number(step)) container.push(null);
    container[Number(step)] = value;
  } else if (isDocument(container)) {
    container[step] = value;
  } else {
    throw requestFailed(`Cannot create field '${step}' in element {${name}: ${JSON.stringify(container)}}`);
  }
}

/** Removes the field at an update path, if it is there. In a list null takes its place. */
export function removeAt(document: Document, path: string): void {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const container = steps.reduce<unknown>(stepInto, document);
  if (stepInto(container, last) === undefined) return;
  if (Array.isArray(container)) container[Number(last)] = null;
  else if (isDocument(container)) delete container[last];
}
