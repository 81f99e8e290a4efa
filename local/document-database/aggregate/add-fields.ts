import { type Document, isDocument } from '../document';

/** Writes `{ a: { b: … } }` as `{ 'a.b': … }`: like MongoDB, a nested object adds to what is there. */
export function flattenFields(fields: Document, prefix = ''): Document {
  const flat: Document = {};
  for (const [name, value] of Object.entries(fields)) {
    const path = `${prefix}${name}`;
    const names = isDocument(value) ? Object.keys(value) : [];
    const isNested = names.length > 0 && names.every((inner) => !inner.startsWith('$'));
    if (isNested && isDocument(value)) Object.assign(flat, flattenFields(value, `${path}.`));
    else flat[path] = value;
  }
  return flat;
}
