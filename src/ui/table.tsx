import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible } from './accessible';
import { classNames } from './class-names';
import { Pieces } from './pieces';
import { pressable } from './pressable';
import styles from './table.module.scss';

export interface Column<Item> {
  title: string;
  /** null for no content: a dash in the table, left out of the line of facts. */
  cell: (item: Item) => ReactNode;
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
  return (
    <View className={styles.table} {...accessible({ role: 'table', label })}>
      <View className={styles.head} {...accessible({ role: 'row' })}>
        {columns.map((column) => (
          <Text key={column.title} className={styles.cell} {...accessible({ role: 'columnheader' })}>
            {column.title}
          </Text>
        ))}
      </View>
      <Pieces of={items} nodes={1 + 3 * columns.length}>
        {(item) => (
          <View
            key={keyOf(item)}
            className={classNames(styles.row, onOpen && styles.opens)}
            {...(onOpen ? pressable(() => onOpen(item)) : accessible({ role: 'row' }))}
          >
            {columns.map((column) => {
              const content = column.cell(item);
              return (
                <View
                  key={column.title}
                  className={classNames(styles.cell, content === null && styles.empty)}
                  {...accessible({ role: 'cell' })}
                >
                  {content ?? '—'}
                </View>
              );
            })}
          </View>
        )}
      </Pieces>
    </View>
  );
}
