import { type Bench, type Database, openBench } from './sdk';

export interface ExpressionBench {
  db: Database;
  /** The value of an expression of one document that has a field of every kind. */
  evaluate(expression: unknown): Promise<unknown>;
  close(): Promise<void>;
}

export async function openExpressionBench(): Promise<ExpressionBench> {
  const bench: Bench = await openBench();
  const { db } = bench;
  bench.local.declare([{ name: 'things', indexes: [] }]);
  await db.collection('things').add({
    _id: 1,
    n: 2.567,
    zero: 0,
    text: 'Aé学😀',
    nothing: null,
    list: [3, 1, null],
    empty: [],
    yes: true,
    object: { a: 1, b: 2 },
    at: new Date(Date.UTC(2026, 0, 1)),
  });
  return {
    db,
    close: bench.close,
    async evaluate(expression) {
      const { data } = await db.collection('things').aggregate().project({ _id: 0, value: expression }).end();
      return data[0].value;
    },
  };
}

export const op = (name: string, operands: unknown) => ({ [`$${name}`]: operands });

/** A branch of `$switch`; written out, it would look like a promise. */
export const branch = (condition: unknown, value: unknown) =>
  Object.fromEntries([
    ['case', condition],
    ['then', value],
  ]);
