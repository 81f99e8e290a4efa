import { compareNames } from '../../../core/kernel/name-order';
import type { Column } from './table';

export interface Order {
  /** Of the column. */
  title: string;
  isDown: boolean;
}

const compare = (left: string | number, right: string | number): number =>
  typeof left === 'number' && typeof right === 'number' ? left - right : compareNames(String(left), String(right));

/** In a new list; in the order in which they came where there is nothing to sort by. */
export const sortedBy = <Item>(
  items: readonly Item[],
  by: ((item: Item) => string | number) | null | undefined,
  isDown: boolean,
): Item[] => (by ? [...items].sort((left, right) => compare(by(left), by(right)) * (isDown ? -1 : 1)) : [...items]);

/** The rows in the order that somebody chose; as they came where nobody did. */
export const sorted = <Item>(
  items: readonly Item[],
  columns: readonly Column<Item>[],
  order: Order | null,
): readonly Item[] =>
  order ? sortedBy(items, columns.find(({ title }) => title === order.title)?.sortBy, order.isDown) : items;

/** A press on a head: up, then down, then as the rows came. */
export function nextOrder(order: Order | null, title: string): Order | null {
  if (order?.title !== title) return { title, isDown: false };
  return order.isDown ? null : { title, isDown: true };
}
