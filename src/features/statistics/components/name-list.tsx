import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible } from '@/ui/accessible';
import { Button } from '@/ui/button';
import { Pieces } from '@/ui/pieces';
import styles from './people-card.module.scss';

/** Names added at a time; they fill whole rows of up to five columns. */
export const PAGE = 60;

const pagesOf = <Row,>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / PAGE) }, (_, at) => rows.slice(at * PAGE, (at + 1) * PAGE));

interface NameListProps<Row> {
  rows: readonly Row[];
  unitName: string;
  /** Names that are shown. */
  limit: number;
  /** Elements that a name takes, about. */
  nodes: number;
  onMore: () => void;
  /** Draws a name. */
  children: (row: Row) => ReactNode;
}

/** The people of a unit by name, some rows of them at a time. */
export const NameList = <Row extends { memberId: string }>(props: NameListProps<Row>) => {
  const { rows, unitName, limit, nodes, onMore, children } = props;
  return (
    <>
      <Pieces of={pagesOf(rows.slice(0, limit))} nodes={nodes * PAGE} meaning={{ role: 'list', label: unitName }}>
        {(page) => (
          <View key={page[0]?.memberId} className={styles.people}>
            {page.map((row) => (
              <View key={row.memberId} className={styles.person} {...accessible({ role: 'listitem' })}>
                {children(row)}
              </View>
            ))}
          </View>
        )}
      </Pieces>
      {rows.length > limit && <Button kind='quiet' text='更多' onPress={onMore} />}
    </>
  );
};
