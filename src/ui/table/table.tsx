import { Text, View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { accessible } from '../accessible';
import { classNames } from '../class-names';
import { entryMark } from '../entry';
import { Pieces } from '../pieces';
import { pressable } from '../pressable';
import type { TextTable } from './cells';
import { HeadCell } from './head-cell';
import { type Order, sorted } from './sorted';
import styles from './table.module.scss';
import { Tools } from './tools';

export interface Column<Item> {
  title: string;
  /** null for no content: a dash in the table, left out of the line of facts. */
  cell: (item: Item) => ReactNode;
  /** The words of a cell that is no plain text, for the clipboard and for files. */
  text?: (item: Item) => string;
  /** What the rows may be sorted by. Only of a list that is there as a whole. */
  sortBy?: (item: Item) => string | number;
  /** Numbers stand at the end, one below another. */
  align?: 'end';
  /** Of short words, of sentences; between them if left out. */
  width?: 'narrow' | 'wide';
}

interface TableProps<Item> {
  label: string;
  /** The first column names the row. */
  columns: readonly Column<Item>[];
  items: readonly Item[];
  keyOf: (item: Item) => string;
  onOpen?: (item: Item) => void;
}

/**
 * A table on screens from 900 px. On narrower ones a list: the first column as title, the others as a line of facts.
 */
export function Table<Item>({ label, columns, items, keyOf, onOpen }: TableProps<Item>) {
  const [order, setOrder] = useState<Order | null>(null);
  const rows = process.env.TARO_ENV === 'weapp' ? items : sorted(items, columns, order);
  return (
    <View className={styles.table} {...accessible({ role: 'table', label })}>
      <View className={styles.head} {...accessible({ role: 'row' })}>
        {columns.map((column) =>
          process.env.TARO_ENV !== 'weapp' && column.sortBy ? (
            <HeadCell
              key={column.title}
              column={column}
              className={cellClass(column)}
              order={order}
              onOrder={setOrder}
            />
          ) : (
            <Text key={column.title} className={cellClass(column)} {...accessible({ role: 'columnheader' })}>
              {column.title}
            </Text>
          ),
        )}
      </View>
      <Pieces of={rows} nodes={1 + 3 * columns.length}>
        {(item) => (
          <View
            key={keyOf(item)}
            className={classNames(styles.row, onOpen && styles.opens)}
            {...(onOpen ? { ...pressable(() => onOpen(item)), ...entryMark } : accessible({ role: 'row' }))}
          >
            {columns.map((column) => {
              const content = column.cell(item);
              return (
                <View
                  key={column.title}
                  className={classNames(cellClass(column), content === null && styles.empty)}
                  {...accessible({ role: 'cell' })}
                >
                  {content ?? '—'}
                </View>
              );
            })}
          </View>
        )}
      </Pieces>
      {process.env.TARO_ENV !== 'weapp' && <Tools table={() => textOf(label, columns, rows)} count={rows.length} />}
    </View>
  );
}

const cellClass = <Item,>({ align, width }: Column<Item>): string =>
  classNames(styles.cell, align && styles.end, width && styles[width]);

const textOf = <Item,>(title: string, columns: readonly Column<Item>[], items: readonly Item[]): TextTable => ({
  title,
  header: columns.map((column) => column.title),
  rows: items.map((item) => columns.map((column) => wordsOf(column, item))),
});

function wordsOf<Item>({ cell, text }: Column<Item>, item: Item): string {
  if (text) return text(item);
  const content = cell(item);
  return typeof content === 'string' || typeof content === 'number' ? String(content) : '';
}
