import { Text, View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { useMedia } from '@/platform/browser/use-media';
import { accessible } from '../accessible';
import { classNames } from '../class-names';
import { entryMark } from '../entry';
import { figure } from '../figure';
import { Pieces } from '../pieces';
import { pressable } from '../pressable';
import type { TextTable } from './cells';
import { CheckCell, isOwnPress } from './check-cell';
import { HeadCell } from './head-cell';
import { type Selection, toggled, toggledAll } from './selection';
import { SelectionBar } from './selection-bar';
import { type Order, sorted } from './sorted';
import styles from './table.module.scss';
import { Tools } from './tools';
import { UNTOLD, type Width, widthOf } from './widths';
import { type AroundValue, Worded } from './worded';

export interface Column<Item> {
  title: string;
  /** null for no content: a dash in the table, left out of the line of facts. A number is shown as a figure, and goes into files as it is. */
  cell: (item: Item) => ReactNode;
  /** What stands around the words or the number of a cell among other facts; in the table the head says it. */
  words?: AroundValue;
  /** Leads somewhere and says nothing of the row: it goes neither to the clipboard nor into files. */
  isWay?: boolean;
  /** For the clipboard and for files, where a cell is no plain text or shows less. */
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
  /** The key of the row that is open beside the table; null: none. */
  current?: string | null;
  /** Lets rows be marked, on a screen that shows a table. */
  selection?: Selection | undefined;
}

/**
 * A table on screens from 900 px. On narrower ones a list: the first column as title, the others as a line of facts.
 */
export const Table = process.env.TARO_ENV === 'weapp' ? WeappList : TableOrList;

function TableOrList<Item>(props: TableProps<Item>) {
  const { label, columns, items, keyOf, onOpen, current = null, selection } = props;
  const isWide = useMedia('(min-width: 900px), print');
  const [order, setOrder] = useState<Order | null>(null);
  const rows = sorted(items, columns, order);
  const marks = isWide ? selection : undefined;
  const marked = marks ? rows.filter((item) => marks.chosen.has(keyOf(item))) : [];
  const widths = isWide
    ? columns.map((column) => widthOf([column.title, ...items.map((item) => shownOf(column, item))]))
    : [];
  return (
    <>
      <View {...accessible({ role: isWide ? 'table' : 'list', label })}>
        {isWide && (
          <Head columns={columns} widths={widths} order={order} onOrder={setOrder}>
            {marks && rows.length > 0 && (
              <CheckCell
                label='选中这一页'
                isHead
                isChecked={marked.length === rows.length}
                isPartly={marked.length > 0 && marked.length < rows.length}
                onToggle={() => marks.onChange(toggledAll(marks.chosen, rows.map(keyOf)))}
              />
            )}
          </Head>
        )}
        {rows.map((item) => (
          <View
            key={keyOf(item)}
            className={classNames(styles.row, onOpen && styles.opens, keyOf(item) === current && styles.current)}
            {...accessible({ current: keyOf(item) === current, role: isWide ? 'row' : 'listitem' })}
            {...(onOpen ? { onClick: ({ target }: { target: unknown }) => !isOwnPress(target) && onOpen(item) } : {})}
          >
            {marks && (
              <CheckCell
                label={`选中 ${wordsOf(columns[0], item)}`}
                isChecked={marks.chosen.has(keyOf(item))}
                onToggle={() => marks.onChange(toggled(marks.chosen, keyOf(item)))}
              />
            )}
            {columns.map((column, index) => (
              <View
                key={column.title}
                className={classNames(cellClass(column, index), column.cell(item) === null && styles.empty)}
                {...(widths[index] && { style: widths[index] })}
                {...(isWide ? accessible({ role: 'cell' }) : {})}
              >
                {onOpen && index === 0 ? (
                  // For keys and screen readers. A button as wide as the row could hold no other buttons.
                  <View {...pressable(() => onOpen(item))} {...entryMark}>
                    {contentOf(column, item)}
                  </View>
                ) : (
                  contentOf(column, item)
                )}
              </View>
            ))}
          </View>
        ))}
      </View>
      {marks && marked.length > 0 && (
        <SelectionBar
          count={marked.length}
          table={() => textOf(label, columns, marked)}
          onClear={() => marks.onChange(new Set())}
        >
          {marks.actions}
        </SelectionBar>
      )}
      <Tools table={() => textOf(label, columns, rows)} count={rows.length} />
    </>
  );
}

interface HeadProps<Item> {
  columns: readonly Column<Item>[];
  widths: readonly Width[];
  order: Order | null;
  onOrder: (order: Order | null) => void;
  /** What stands before the first head. */
  children: ReactNode;
}

const Head = <Item,>({ columns, widths, order, onOrder, children }: HeadProps<Item>) => (
  <View className={styles.head} {...accessible({ role: 'row' })}>
    {children}
    {columns.map((column, index) =>
      column.sortBy ? (
        <HeadCell
          key={column.title}
          column={column}
          className={cellClass(column, index)}
          width={widths[index]}
          order={order}
          onOrder={onOrder}
        />
      ) : (
        <Title key={column.title} of={column} index={index} width={widths[index]} />
      ),
    )}
  </View>
);

/** In the mini program a list to a screen reader; in its wide windows, on a computer, the style shows the heads too. */
function WeappList<Item>({ columns, items, keyOf, onOpen }: TableProps<Item>) {
  return (
    <View>
      <View className={styles.head}>
        {columns.map((column, index) => (
          <Title key={column.title} of={column} index={index} />
        ))}
      </View>
      <Pieces of={items} nodes={1 + 3 * columns.length}>
        {(item) => (
          <View
            key={keyOf(item)}
            className={classNames(styles.row, onOpen && styles.opens)}
            {...(onOpen ? pressable(() => onOpen(item)) : {})}
          >
            {columns.map((column, index) => {
              const isEmpty = column.cell(item) === null;
              return (
                <View key={column.title} className={classNames(cellClass(column, index), isEmpty && styles.empty)}>
                  {contentOf(column, item)}
                </View>
              );
            })}
          </View>
        )}
      </Pieces>
    </View>
  );
}

interface TitleProps<Item> {
  of: Column<Item>;
  index: number;
  width?: Width | undefined;
}

const Title = <Item,>({ of: column, index, width }: TitleProps<Item>) => (
  <Text
    className={cellClass(column, index)}
    {...(width ? { style: width } : {})}
    {...accessible({ role: 'columnheader' })}
  >
    {column.title}
  </Text>
);

const cellClass = <Item,>({ align, width }: Column<Item>, index: number): string =>
  classNames(styles.cell, index === 0 && styles.title, align && styles.end, width && styles[width]);

function textOf<Item>(title: string, columns: readonly Column<Item>[], items: readonly Item[]): TextTable {
  const told = columns.filter(({ isWay }) => !isWay);
  return {
    title,
    header: told.map((column) => column.title),
    rows: items.map((item) => told.map((column) => wordsOf(column, item))),
  };
}

/** The plain words of a cell, numbers as figures; undefined of one that is no plain text. */
function plainOf<Item>(column: Column<Item>, item: Item): string | undefined {
  const content = column.cell(item);
  if (content === null) return '';
  return typeof content === 'number' ? figure(content) : typeof content === 'string' ? content : undefined;
}

function contentOf<Item>(column: Column<Item>, item: Item): ReactNode {
  const content = column.cell(item);
  if (content === null) return '—';
  const plain = plainOf(column, item);
  if (plain === undefined) return content;
  return column.words ? <Worded {...column.words} value={plain} /> : plain;
}

/** What a cell takes the width of. */
const shownOf = <Item,>(column: Column<Item>, item: Item): string =>
  plainOf(column, item) ?? column.text?.(item) ?? UNTOLD;

function wordsOf<Item>(column: Column<Item> | undefined, item: Item): string {
  if (!column) return '';
  const { cell, text } = column;
  if (text) return text(item);
  const content = cell(item);
  return typeof content === 'string' || typeof content === 'number' ? String(content) : '';
}
