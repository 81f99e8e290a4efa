import { View } from '@tarojs/components';
import { accessible } from '@/ui/accessible';
import { classNames } from '@/ui/class-names';
import { Row } from '@/ui/row';
import { type Column, Table } from '@/ui/table/table';
import styles from './list-and-detail.module.scss';
import type { Beside } from './use-beside';

interface DeskTableProps<Item> {
  label: string;
  columns: readonly Column<Item>[];
  items: readonly Item[];
  keyOf: (item: Item) => string;
  beside: Beside;
}

/** The list of a `ListAndDetail`: a table, and beside an open document its rows in short. */
export function DeskTable<Item>({ beside, ...table }: DeskTableProps<Item>) {
  const { label, columns, items, keyOf } = table;
  if (beside.id === null) return <Table {...table} onOpen={(item) => beside.open(keyOf(item))} />;
  const [first, ...others] = columns;
  return (
    <View {...accessible({ role: 'list', label })}>
      {items.map((item) => {
        const isOpen = keyOf(item) === beside.id;
        return (
          <View
            key={keyOf(item)}
            className={classNames(styles.line, isOpen && styles.open)}
            {...accessible({ role: 'listitem', current: isOpen })}
          >
            <Row
              title={wordsIn(first, item) ?? ''}
              facts={others.map((column) => wordsIn(column, item))}
              onPress={() => beside.open(keyOf(item))}
            />
          </View>
        );
      })}
    </View>
  );
}

function wordsIn<Item>(column: Column<Item> | undefined, item: Item): string | undefined {
  const words = column?.text ? column.text(item) : column?.cell(item);
  return typeof words === 'string' ? words : undefined;
}
