import { type Document, isDocument } from '../document';
import { invalidParam, requestFailed } from '../errors';
import { isOperators } from './conditions';
import { valueAt } from './document-paths';
import { evaluateExpression, type Variables } from './evaluator';
import { compileFilter } from './match';
import { matchedPlace } from './positional';

/** What becomes of a field: it is shown, hidden, cut, or its value is computed from the whole document. */
type Rule =
  | { kind: 'show' }
  | { kind: 'hide' }
  | { kind: 'cut'; cut: (value: unknown) => unknown }
  | { kind: 'compute'; compute: (root: Document) => unknown };

type Tree = Map<string, Rule | Tree>;

/** A projection: with `isShowing` only what it names is shown, otherwise all but what it hides. */
interface Projection {
  tree: Tree;
  isShowing: boolean;
}

/**
 * The projection of a query. Fields that are shown leave out the others, and so do `$elemMatch` and `list.$`; `$slice`
 * alone leaves them where they are. `filter` is the query that found the documents: `list.$` shows the element that
 * matched it.
 */
export function project(documents: Document[], projection: Document, filter: Document): Document[] {
  if (Object.keys(projection).length === 0) return documents;
  return run(
    documents,
    parse(projection, (path, value) => queryRule(path, value, filter)),
  );
}

/** The stage `$project`: its operators are expressions, and `$slice` one of them. */
export function projectStage(documents: Document[], projection: Document, variables: Variables): Document[] {
  if (Object.keys(projection).length === 0) throw invalidParam('$project needs at least one field');
  return run(
    documents,
    parse(projection, (path, value) => computed(path, value, variables)),
  );
}

function parse(projection: Document, ruleOf: (path: string, value: unknown) => [string, Rule]): Projection {
  const rules = flatten(projection, '').map(([path, value]): [string, Rule] => {
    if (value === true || (typeof value === 'number' && value !== 0)) {
      return path.endsWith('.$') ? ruleOf(path, value) : [path, { kind: 'show' }];
    }
    if (value === false || value === 0) return [path, { kind: 'hide' }];
    return ruleOf(path, value);
  });
  const others = rules.filter(([path]) => path !== '_id');
  const isKind = (...kinds: Rule['kind'][]) => others.some(([, { kind }]) => kinds.includes(kind));
  const own = rules.find(([path]) => path === '_id')?.[1];
  const isHiding = isKind('hide');
  const isShowing = isKind('show', 'compute') || (!isHiding && own !== undefined && own.kind !== 'hide');
  if (isShowing && isHiding) throw requestFailed('Cannot do exclusion and inclusion in one projection');

  const tree: Tree = new Map();
  for (const [path, rule] of rules) plant(tree, path, rule);
  if (isShowing && !own) tree.set('_id', { kind: 'show' });
  return { tree, isShowing };
}

/** `{ a: { b: 1 } }` means `{ 'a.b': 1 }`; an object of operators is a value. */
function flatten(projection: Document, prefix: string): [string, unknown][] {
  return Object.entries(projection).flatMap(([name, value]): [string, unknown][] => {
    const path = `${prefix}${name}`;
    if (path.split('.').some((step) => step === '')) throw invalidParam(`not a path: '${path}'`);
    if (!isDocument(value) || isOperators(value)) return [[path, value]];
    if (Object.keys(value).length === 0) throw requestFailed(`an empty object is not a projection: ${path}`);
    return flatten(value, `${path}.`);
  });
}

function plant(tree: Tree, path: string, rule: Rule): void {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let branch = tree;
  for (const step of steps) {
    const next = branch.get(step) ?? new Map<string, Rule | Tree>();
    if (!(next instanceof Map)) throw requestFailed(`Path collision at ${path}`);
    branch.set(step, next);
    branch = next;
  }
  if (branch.has(last)) throw requestFailed(`Path collision at ${path}`);
  branch.set(last, rule);
}

function queryRule(path: string, value: unknown, filter: Document): [string, Rule] {
  if (path.endsWith('.$')) {
    const list = path.slice(0, -2);
    const matched = (root: Document): unknown => {
      const elements = valueAt(root, list);
      return Array.isArray(elements) ? [elements[matchedPlace(root, list, filter)]] : elements;
    };
    return [list, { kind: 'compute', compute: matched }];
  }
  if (isOperators(value) && '$slice' in value) return [path, { kind: 'cut', cut: slice(value['$slice']) }];
  if (isOperators(value) && '$elemMatch' in value) {
    const first = firstMatch(value['$elemMatch']);
    return [path, { kind: 'compute', compute: (root) => first(valueAt(root, path)) }];
  }
  return computed(path, value, {});
}

const computed = (path: string, value: unknown, variables: Variables): [string, Rule] => [
  path,
  { kind: 'compute', compute: (root) => evaluateExpression(root, value, variables) },
];

function slice(operand: unknown): (value: unknown) => unknown {
  const isWhole = (item: unknown): item is number => typeof item === 'number' && Number.isInteger(item);
  if (isWhole(operand)) {
    return (value) => (Array.isArray(value) ? (operand < 0 ? value.slice(operand) : value.slice(0, operand)) : value);
  }
  const [skip, limit, ...others] = Array.isArray(operand) ? operand : [];
  if (!isWhole(skip) || !isWhole(limit) || limit < 1 || others.length > 0) {
    throw requestFailed('$slice needs a number, or the number to skip and a positive limit');
  }
  return (value) => {
    if (!Array.isArray(value)) return value;
    const from = skip < 0 ? Math.max(0, value.length + skip) : skip;
    return value.slice(from, from + limit);
  };
}

/** A list of the first element that meets the condition; undefined if there is none. */
function firstMatch(condition: unknown): (list: unknown) => unknown[] | undefined {
  const matches = compileFilter({ list: { $elemMatch: condition } });
  return (list) => {
    const found = Array.isArray(list) ? list.findIndex((element: unknown) => matches({ list: [element] })) : -1;
    return Array.isArray(list) && found >= 0 ? [list[found]] : undefined;
  };
}

const run = (documents: Document[], { tree, isShowing }: Projection): Document[] =>
  documents.map((document) => (isShowing ? show(document, tree, document) : hide(document, tree)));

function show(value: Document, tree: Tree, root: Document): Document {
  const shown: Document = {};
  for (const [field, inner] of Object.entries(value)) {
    const rule = tree.get(field);
    if (rule === undefined) continue;
    const result = rule instanceof Map ? showInside(inner, rule, root) : shownBy(rule, inner, root);
    if (result !== undefined) shown[field] = result;
  }
  for (const [field, rule] of tree) {
    if (Object.hasOwn(value, field)) continue;
    const result = rule instanceof Map ? computedInside(rule, root) : shownBy(rule, undefined, root);
    if (result !== undefined) shown[field] = result;
  }
  return shown;
}

function shownBy(rule: Rule, value: unknown, root: Document): unknown {
  switch (rule.kind) {
    case 'show':
      return value;
    case 'hide':
      return undefined;
    case 'cut':
      return rule.cut(value);
    case 'compute':
      return rule.compute(root);
  }
}

/** Inside a list every object is shown in part, and what has no fields is left out. */
function showInside(value: unknown, tree: Tree, root: Document): unknown {
  if (isDocument(value)) return show(value, tree, root);
  if (Array.isArray(value)) {
    return value.map((item: unknown) => showInside(item, tree, root)).filter((item) => item !== undefined);
  }
  return computedInside(tree, root);
}

/** An object for the computed fields alone, where the document has none; undefined if nothing is computed. */
function computedInside(tree: Tree, root: Document): Document | undefined {
  const isComputing = (branch: Tree): boolean =>
    [...branch.values()].some((rule) => (rule instanceof Map ? isComputing(rule) : rule.kind === 'compute'));
  return isComputing(tree) ? show({}, tree, root) : undefined;
}

function hide(value: Document, tree: Tree): Document {
  const left: Document = {};
  for (const [field, inner] of Object.entries(value)) {
    const rule = tree.get(field);
    if (rule === undefined || rule instanceof Map) left[field] = rule ? hideInside(inner, rule) : inner;
    else if (rule.kind === 'cut') left[field] = rule.cut(inner);
    else if (rule.kind === 'show') left[field] = inner;
  }
  return left;
}

function hideInside(value: unknown, tree: Tree): unknown {
  if (isDocument(value)) return hide(value, tree);
  return Array.isArray(value) ? value.map((item: unknown) => hideInside(item, tree)) : value;
}
