import type { Index } from '../store/collection';
import { type Connection, type SqlValue, toBytes, toNumber } from '../store/connection';
import type { Plan, Range } from './choose-index';

/** Numbers (`seq`) of the documents in the plan's ranges, in natural order. */
export function numbersInRanges(connection: Connection, { index, ranges }: Plan): number[] {
  const numbers = new Set<number>();
  for (const range of ranges) {
    const { condition, parameters } = conditionOf(index.columns, range);
    for (const [seq] of connection.rows(`SELECT seq FROM ${index.table} ${condition}`, ...parameters)) {
      numbers.add(toNumber(seq));
    }
  }
  return [...numbers].sort((a, b) => a - b);
}

/** The number of entries in the ranges; counting stops at `most`. */
export function countEntries(connection: Connection, index: Index, ranges: Range[], most: number): number {
  let count = 0;
  for (const range of ranges) {
    if (count >= most) break;
    const { condition, parameters } = conditionOf(index.columns, range);
    const sql = `SELECT count(*) FROM (SELECT 1 FROM ${index.table} ${condition} LIMIT ?)`;
    count += toNumber(connection.rows(sql, ...parameters, most - count)[0]?.[0]);
  }
  return count;
}

function conditionOf(columns: string[], range: Range): { condition: string; parameters: SqlValue[] } {
  const conditions = range.points.map((_, at) => `${columns[at]} = ?`);
  const parameters: SqlValue[] = [...range.points];
  const next = columns[range.points.length];
  if (range.lower) {
    conditions.push(`${next} ${range.lower.isInclusive ? '>=' : '>'} ?`);
    parameters.push(range.lower.value);
  }
  if (range.upper) {
    conditions.push(`${next} ${range.upper.isInclusive ? '<=' : '<'} ?`);
    parameters.push(range.upper.value);
  }
  return { condition: conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`, parameters };
}

interface Entry {
  values: Buffer[];
  seq: number;
}

/**
 * Numbers (`seq`) of the documents in the plan's order, each once, merged from its ranges. Entries are read in growing
 * portions, so that a caller who stops after 20 documents has not read 20,000 entries. Equal values come in natural
 * order.
 */
export function* numbersInOrder(
  connection: Connection,
  plan: Plan,
  order: NonNullable<Plan['order']>,
  firstPortion: number,
): Generator<number> {
  const compare = (a: Entry, b: Entry): number => {
    for (const [at, { direction }] of order.entries()) {
      const [left, right] = [a.values[at], b.values[at]];
      const result = left && right ? Buffer.compare(left, right) * direction : 0;
      if (result !== 0) return result;
    }
    return a.seq - b.seq;
  };
  const streams = plan.ranges.map((range) => entriesInOrder(connection, plan, range, order, firstPortion));
  const heads = streams.map((stream) => stream.next());
  const seen = new Set<number>();
  for (;;) {
    let first = -1;
    let entry: Entry | null = null;
    for (const [at, head] of heads.entries()) {
      if (head.done || (entry && compare(head.value, entry) >= 0)) continue;
      first = at;
      entry = head.value;
    }
    const stream = streams[first];
    if (!entry || !stream) return;
    heads[first] = stream.next();
    if (seen.has(entry.seq)) continue;
    seen.add(entry.seq);
    yield entry.seq;
  }
}

function* entriesInOrder(
  connection: Connection,
  { index }: Plan,
  range: Range,
  order: NonNullable<Plan['order']>,
  firstPortion: number,
): Generator<Entry, undefined> {
  const { condition, parameters } = conditionOf(index.columns, range);
  const columns = order.map(({ column }) => column);
  const by = order.map(({ column, direction }) => `${column} ${direction === 1 ? 'ASC' : 'DESC'}`);
  const sql = `SELECT ${[...columns, 'seq'].join(', ')} FROM ${index.table} ${condition}
    ORDER BY ${[...by, 'seq'].join(', ')} LIMIT ? OFFSET ?`;
  let portion = firstPortion;
  for (let offset = 0; ; portion *= 4) {
    const rows = connection.rows(sql, ...parameters, portion, offset);
    for (const row of rows) yield { values: row.slice(0, -1).map(toBytes), seq: toNumber(row.at(-1)) };
    if (rows.length < portion) return undefined;
    offset += rows.length;
  }
}
