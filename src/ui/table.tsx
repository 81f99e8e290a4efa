import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible } from './accessible';
import { classNames } from './class-names';
import { pressable } from './pressable';
import styles from './table.module.scss';

export interface Column<Item> {
  title: string;
  cell: (item: Item) => ReactNode;
  /** Numbers stand at the right, under each other. */
  isNumber?: boolean;
}

interface TableProps<Item> {
  label: string;
  /** The first column names the row. */
  columns: readonly Column<Item>[];
  items: readonly Item[];
  keyOf: (item: Item) => string;
  onOpen?: (item: Item) => void;
}

/** A table from 900 px; below, each row is a block with the column's title before each value. */
export function Table<Item>({ label, columns, items, keyOf, onOpen }: TableProps<Item>) {
  return (
    <View className={styles.table} {...accessible({ role: 'table', label })}>
      <View className={styles.head} {...accessible({ role: 'row' })}>
        {columns.map((column) => (
          <Text
            key={column.title}
            className={classNames(styles.cell, column.isNumber && styles.number)}
            {...accessible({ role: 'columnheader' })}
          >
            {column.title}
          </Text>
        ))}
      </View>
      {items.map((item) => (
        <View
          key={keyOf(item)}
          className={classNames(styles.row, onOpen && styles.opens)}
          {...(onOpen ? pressable(() => onOpen(item)) : accessible({ role: 'row' }))}
        >
          {columns.map((column) => (
            <View
              key={column.title}
              className={classNames(styles.cell, column.isNumber && styles.number)}
              {...accessible({ role: 'cell' })}
            >
              <Text className={styles.title}>{column.title}</Text>
              <View className={styles.value}>{column.cell(item)}</View>
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
