import { Text, View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { accessible } from '@/ui/accessible';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { friendlyTime } from '@/ui/friendly-time';
import { Pieces } from '@/ui/pieces';
import type { ReceiptGroup, ReceiptRow } from '../../../../core/statistics/receipts-contract';
import styles from '../components/people-card.module.scss';
import type { NamesOfUnit } from './receipts-store';

/** Names added at a time; they fill whole rows of up to five columns. */
export const PAGE = 60;

const piecesOf = (rows: readonly ReceiptRow[]): ReceiptRow[][] =>
  Array.from({ length: Math.ceil(rows.length / PAGE) }, (_, at) => rows.slice(at * PAGE, (at + 1) * PAGE));

interface NamesProps {
  names: NamesOfUnit;
  group: ReceiptGroup;
  /** Names that are shown. */
  limit: number;
  onMore: () => void;
  onRetry: () => void;
}

export function NamesCard(props: NamesProps) {
  const { unit } = props.names;
  return (
    <Card title={unit.unitName} extra={<Text className={styles.count}>{`${unit.figures[props.group]} 人`}</Text>}>
      <Names {...props} />
    </Card>
  );
}

/** The people of one unit in one group, with what each has confirmed. */
export const Names = ({ names: { unit, rows }, group, limit, onMore, onRetry }: NamesProps) => (
  <AsyncView of={rows} onRetry={onRetry}>
    {(people) => (
      <>
        <Pieces of={piecesOf(people.slice(0, limit))} nodes={4 * PAGE} meaning={{ role: 'list', label: unit.unitName }}>
          {(piece) => (
            <View key={piece[0]?.memberId} className={styles.people}>
              {piece.map((row) => (
                <View key={row.memberId} className={styles.person} {...accessible({ role: 'listitem' })}>
                  <Text>{row.name}</Text>
                  {saidOf(row, group) !== '' && <Text className={styles.at}>{saidOf(row, group)}</Text>}
                </View>
              ))}
            </View>
          )}
        </Pieces>
        {people.length > limit && <Button kind='quiet' text='更多' onPress={onMore} />}
      </>
    )}
  </AsyncView>
);

/** What they confirmed, or when they opened it. Versions are named where there is more than the first. */
function saidOf({ readAt, confirmations }: ReceiptRow, group: ReceiptGroup): string {
  const hasVersions = confirmations.some(({ version }) => version > 1) || group !== 'confirmed';
  if (confirmations.length > 0) {
    return confirmations
      .map(({ version, at }) => `${hasVersions ? `第 ${version} 版 ` : ''}${friendlyTime(at, now())}`)
      .join('，');
  }
  return readAt === null || group === 'unread' ? '' : `${friendlyTime(readAt, now())} 打开`;
}
