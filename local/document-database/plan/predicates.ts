import { type Document, isDocument } from '../document';
import { isScalar, type Scalar } from '../values/encode-value';

/** A condition that an index can answer. Every document that matches the filter also meets each of them. */
export type Predicate =
  | Points
  | { kind: 'bound'; field: string; side: 'lower' | 'upper'; value: Scalar; isInclusive: boolean };

export interface Points {
  kind: 'points';
  field: string;
  values: Scalar[];
}

/** The values of `$$name` while a lookup's pipeline is planned for one document. */
export type Bindings = Document;

/**
 * Collects conditions that every match meets, from top-level fields, `$and`, `$elemMatch` and equalities in `$expr`.
 */
export function predicatesOf(filter: Document, bindings: Bindings = {}): Predicate[] {
  return Object.entries(filter).flatMap(([field, condition]): Predicate[] => {
    if (field === '$and') return conjunction(condition, (part) => predicatesOf(part, bindings));
    if (field === '$expr') return expressionPredicates(condition, bindings);
    return field.startsWith('$') ? [] : fieldPredicates(field, condition);
  });
}

const conjunction = (parts: unknown, read: (part: Document) => Predicate[]): Predicate[] =>
  Array.isArray(parts) ? parts.filter(isDocument).flatMap(read) : [];

function fieldPredicates(field: string, condition: unknown): Predicate[] {
  if (isScalar(condition)) return [{ kind: 'points', field, values: [condition] }];
  if (!isDocument(condition)) return [];
  return Object.entries(condition).flatMap(([operator, operand]) => operatorPredicates(field, operator, operand));
}

function operatorPredicates(field: string, operator: string, operand: unknown): Predicate[] {
  switch (operator) {
    case '$eq':
      return points(field, [operand]);
    case '$in':
      return Array.isArray(operand) ? points(field, operand) : [];
    case '$all':
      return Array.isArray(operand) ? operand.flatMap((value: unknown) => points(field, [value])) : [];
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return bound(field, operator, operand);
    case '$elemMatch':
      return isDocument(operand) ? elementPredicates(field, operand) : [];
    default:
      return [];
  }
}

/** An empty list gives a predicate too: `$in: []` matches nothing. */
const points = (field: string, values: unknown[]): Predicate[] =>
  values.every(isScalar) ? [{ kind: 'points', field, values }] : [];

function bound(field: string, operator: '$gt' | '$gte' | '$lt' | '$lte', value: unknown): Predicate[] {
  if (!isScalar(value) || value === null) return [];
  const side = operator === '$gt' || operator === '$gte' ? 'lower' : 'upper';
  return [{ kind: 'bound', field, side, value, isInclusive: operator === '$gte' || operator === '$lte' }];
}

/**
 * A condition on an array element is also a condition on the array's index entries, unless it asks for an element in the
 * element: an index does not hold what is in a list of lists. There a place is a field, too. An element that is a list
 * lacks every other field without an entry, so a condition that null meets says nothing about the entries.
 */
function elementPredicates(field: string, condition: Document): Predicate[] {
  const isOnElement = Object.keys(condition).some((key) => key.startsWith('$'));
  if (isOnElement) {
    const { $elemMatch: _inner, ...others } = condition;
    return Object.keys(others).length > 0 ? fieldPredicates(field, others) : [];
  }
  return predicatesOf(condition)
    .filter((predicate) => !/^\d/.test(predicate.field))
    .filter((predicate) => predicate.kind === 'bound' || !predicate.values.includes(null))
    .map((predicate) => ({ ...predicate, field: `${field}.${predicate.field}` }));
}

function expressionPredicates(expression: unknown, bindings: Bindings): Predicate[] {
  if (!isDocument(expression)) return [];
  return Object.entries(expression).flatMap(([operator, operands]): Predicate[] => {
    if (operator === '$and') return conjunction(operands, (part) => expressionPredicates(part, bindings));
    if (!Array.isArray(operands) || operands.length !== 2) return [];
    const [left, right]: unknown[] = operands;
    if (operator === '$eq') return [...equality(left, right, bindings), ...equality(right, left, bindings)];
    if (operator === '$in') return membership(left, right, bindings);
    return [];
  });
}

function equality(path: unknown, operand: unknown, bindings: Bindings): Predicate[] {
  const field = fieldOf(path);
  const value = constantOf(operand, bindings);
  return field && value ? points(field, [value.is ?? null]) : [];
}

/** `$in: ['$field', list]`, or `$in: [value, '$listField']`. */
function membership(item: unknown, list: unknown, bindings: Bindings): Predicate[] {
  const field = fieldOf(item);
  const values = constantOf(list, bindings)?.is;
  if (field && Array.isArray(values)) return points(field, values);
  return equality(list, item, bindings);
}

const fieldOf = (path: unknown): string | null =>
  typeof path === 'string' && /^\$[^$]/.test(path) ? path.slice(1) : null;

/**
 * The value of an operand that does not depend on the document, wrapped because it may be undefined; null if it does
 * depend.
 */
function constantOf(operand: unknown, bindings: Bindings): { is: unknown } | null {
  if (typeof operand === 'string' && operand.startsWith('$')) {
    const name = operand.slice(2);
    return operand.startsWith('$$') && Object.hasOwn(bindings, name) ? { is: bindings[name] } : null;
  }
  if (isDocument(operand)) return '$literal' in operand ? { is: operand['$literal'] } : null;
  if (Array.isArray(operand)) {
    const items = operand.map((item: unknown) => constantOf(item, bindings));
    return items.every((item) => item !== null) ? { is: items.map((item) => item?.is) } : null;
  }
  return { is: operand };
}
