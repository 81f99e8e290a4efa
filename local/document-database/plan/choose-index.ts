import type { Collection, Index, IndexKey } from '../store/collection';
import { encodeValue } from '../values/encode-value';
import type { Points, Predicate } from './predicates';

/** A contiguous part of an index: fixed values (`points`) of its first columns, then limits of the next column. */
export interface Range {
  points: Buffer[];
  lower: Limit | null;
  upper: Limit | null;
}

export interface Limit {
  value: Buffer;
  isInclusive: boolean;
}

export interface Plan {
  index: Index;
  ranges: Range[];
  /** The columns that give each range the requested order; null if the documents must be sorted in memory. */
  order: { column: string; direction: 1 | -1 }[] | null;
}

/** Beyond this number of ranges, fixing one more column by a list costs more than it saves. */
const MAX_RANGES = 2_000;
/** Merging more ranges than this in order costs more than sorting what they find. */
const MAX_MERGED_RANGES = 256;

/** The number of index entries in the ranges; counting stops at `most`. */
export type CountEntries = (index: Index, ranges: Range[], most: number) => number;

/** The index that narrows the search most; null if scanning the collection is as good. */
export function choosePlan(
  collection: Collection,
  predicates: Predicate[],
  sort: IndexKey[],
  countEntries: CountEntries,
): Plan | null {
  let best: { plan: Plan; score: number } | null = null;
  for (const index of [collection.primary, ...collection.indexes]) {
    const candidate = planWith(index, predicates, sort);
    if (candidate.score > (best?.score ?? 0)) best = candidate;
  }
  return best && rarestOf(best.plan, predicates, sort, countEntries);
}

/** Counting stops here: alternatives with more entries than this are treated as equal. */
const MOST_COUNTED = 5_000;

/**
 * `{ tags: { $all: ['a', 'b'] } }` can be answered from the entries of either value. MongoDB races both plans for a
 * while and keeps the faster one; here the one with the fewest entries wins.
 */
function rarestOf(plan: Plan, predicates: Predicate[], sort: IndexKey[], countEntries: CountEntries): Plan {
  const { index } = plan;
  const field = index.keys[0]?.field;
  const isOnFirst = (predicate: Predicate): predicate is Points =>
    predicate.kind === 'points' && predicate.field === field;
  const alternatives = predicates.filter(isOnFirst);
  if (!index.isMultikey[0] || alternatives.length < 2) return plan;

  const others = predicates.filter((predicate) => !isOnFirst(predicate));
  let rarest = { plan, entries: MOST_COUNTED };
  for (const alternative of alternatives) {
    const candidate = planWith(index, [alternative, ...others], sort).plan;
    const entries = countEntries(index, candidate.ranges, rarest.entries);
    if (entries < rarest.entries) rarest = { plan: candidate, entries };
  }
  return rarest.plan;
}

function planWith(index: Index, predicates: Predicate[], sort: IndexKey[]): { plan: Plan; score: number } {
  const prefixes = pointPrefixes(index, predicates);
  const fixed = prefixes[0]?.length ?? 0;
  const isFixedBy = prefixes.length === 0 ? index.keys.length : fixed;
  const limits = limitsOf(index, isFixedBy, predicates);
  const ranges = prefixes.map((points) => ({ points, ...limits }));
  const order = orderOf(index, fixed, prefixes.length, sort);
  const isBound = limits.lower !== null || limits.upper !== null;
  const isWholeKey = index.isUnique && isFixedBy === index.keys.length;
  const score = isFixedBy * 10 + (isBound ? 5 : 0) + (order ? 6 : 0) + (isWholeKey ? 3 : 0);
  return { plan: { index, ranges, order }, score };
}

/** Every combination of the points of the first columns. An empty result means that nothing can match. */
function pointPrefixes(index: Index, predicates: Predicate[]): Buffer[][] {
  let prefixes: Buffer[][] = [[]];
  for (const { field } of index.keys) {
    const points = fewestPoints(field, predicates);
    if (!points || prefixes.length * points.length > MAX_RANGES) break;
    prefixes = prefixes.flatMap((prefix) => points.map((point) => [...prefix, point]));
  }
  return prefixes;
}

function fewestPoints(field: string, predicates: Predicate[]): Buffer[] | null {
  let fewest: Buffer[] | null = null;
  for (const predicate of predicates) {
    if (predicate.kind !== 'points' || predicate.field !== field) continue;
    const encoded = predicate.values.map((value) => encodeValue(value));
    const distinct = [...new Map(encoded.map((value) => [value.toString('latin1'), value])).values()];
    if (!fewest || distinct.length < fewest.length) fewest = distinct;
  }
  return fewest;
}

/**
 * Limits of the column after the points, restricted to the type of the operand: a query compares values of one type. In
 * a multikey column each bound may be met by a different array element, so only one bound may narrow the range.
 */
function limitsOf(index: Index, at: number, predicates: Predicate[]): Omit<Range, 'points'> {
  const field = index.keys[at]?.field;
  const bounds = predicates.flatMap((predicate) =>
    predicate.kind === 'bound' && predicate.field === field
      ? [{ side: predicate.side, value: encodeValue(predicate.value), isInclusive: predicate.isInclusive }]
      : [],
  );
  const [first] = bounds;
  if (!first) return { lower: null, upper: null };
  const type = first.value[0] ?? 0;
  const usable = index.isMultikey[at] ? [first] : bounds.filter(({ value }) => value[0] === type);
  const lower = usable.find(({ side }) => side === 'lower') ?? { value: Buffer.from([type]), isInclusive: true };
  const upper = usable.find(({ side }) => side === 'upper') ?? { value: Buffer.from([type + 1]), isInclusive: false };
  return { lower, upper };
}

/**
 * The columns after the points, if they are in the order of the sort, all forward or all backward; otherwise null. A
 * column with one fixed value does not affect the sort. A multikey column gives no order: a range may miss the entry
 * that decides an array's place.
 */
function orderOf(index: Index, fixed: number, ranges: number, sort: IndexKey[]): Plan['order'] {
  if (sort.length === 0 || ranges > MAX_MERGED_RANGES) return null;
  const constant = ranges === 1 ? index.keys.slice(0, fixed).filter((_, at) => !index.isMultikey[at]) : [];
  const deciding = sort.filter(({ field }) => !constant.some((key) => key.field === field));
  const columns = deciding.map(({ field, direction }, offset) => {
    const at = fixed + offset;
    const key = index.keys[at];
    const column = index.columns[at];
    if (!key || !column || key.field !== field || index.isMultikey[at]) return null;
    return { column, direction, isForward: key.direction === direction };
  });
  const usable = columns.flatMap((column) => (column ? [column] : []));
  const isOneWay = new Set(usable.map(({ isForward }) => isForward)).size <= 1;
  return usable.length === columns.length && isOneWay ? usable : null;
}
