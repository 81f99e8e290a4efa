import { useDidShow } from '@tarojs/taro';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { dueTime, monthDay } from '@/ui/friendly-time';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { dayKey } from '../../../../core/kernel/calendar';
import { categoryTitle } from '../words';
import { useDue } from './store';

/** Items of the catalogue that are due, before they are late; nothing where there is none. */
export function DueItems() {
  const { items, look } = useDue();
  useDidShow(() => void look());
  if (items.length === 0) return null;
  return (
    <Card title={`照目录到期要公开的 ${items.length} 项`}>
      <Pieces of={items} nodes={8}>
        {({ catalogueKey, category, title, unitId, unitName, dueAt }) => (
          <Row
            key={`${unitId} ${catalogueKey} ${dueAt}`}
            title={title}
            facts={[
              categoryTitle(category),
              unitName,
              dueAt < now() ? `${monthDay(dueAt)}到期，已经超期` : dueTime(dueAt, now()),
            ]}
            isUrgent={dueAt < now()}
            onPress={() => go('composeDisclosure', { catalogueKey, unitId, due: dayKey(dueAt) })}
          />
        )}
      </Pieces>
    </Card>
  );
}
