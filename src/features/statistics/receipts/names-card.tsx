import { Text } from '@tarojs/components';
import { now } from '@/platform/clock';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { figure } from '@/ui/figure';
import { friendlyTime } from '@/ui/friendly-time';
import type { ReceiptGroup, ReceiptRow } from '../../../../core/statistics/receipts-contract';
import { NameList } from '../components/name-list';
import styles from '../components/people-card.module.scss';
import type { NamesOfUnit } from './receipts-store';

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
    <Card
      title={unit.unitName}
      extra={<Text className={styles.count}>{`${figure(unit.figures[props.group])} 人`}</Text>}
    >
      <Names {...props} />
    </Card>
  );
}

/** The people of one unit in one group, with what each has confirmed. */
export const Names = ({ names: { unit, rows }, group, limit, onMore, onRetry }: NamesProps) => (
  <AsyncView of={rows} onRetry={onRetry}>
    {(people) => (
      <NameList rows={people} unitName={unit.unitName} limit={limit} nodes={4} onMore={onMore}>
        {(row) => (
          <>
            <Text>{row.name}</Text>
            {saidOf(row, group) !== '' && <Text className={styles.at}>{saidOf(row, group)}</Text>}
          </>
        )}
      </NameList>
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
