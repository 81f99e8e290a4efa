import { Text, View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { told } from '@/ui/accessible';
import { Facts } from '@/ui/facts';
import { friendlyTime } from '@/ui/friendly-time';
import { pressable } from '@/ui/pressable';
import type { BoardRow } from '../../../../core/disclosure/board-contract';
import { categoryTitle, noticeWords, stageSentence } from '../words';
import styles from './board-line.module.scss';
import { StageMark } from './stage-mark';

/** An item on the board. */
export function BoardLine({ row, hasCategory }: { row: BoardRow; hasCategory: boolean }) {
  const facts = [row.unitName, friendlyTime(row.updatedAt, now())];
  const { publishedAt, noticeEndsAt: endsAt } = row;
  const notice = endsAt !== null && endsAt > now() ? noticeWords({ publishedAt, endsAt }, now()) : null;
  const label = [row.title, facts.join(' · '), stageSentence[row.stage], notice]
    .filter((part) => part !== null)
    .join('，');
  return (
    <View
      className={styles.line}
      {...pressable(() => go('disclosure', { disclosureId: row.disclosureId }), told(label))}
    >
      <Text className={styles.title}>{row.title}</Text>
      {hasCategory && <Text className={styles.category}>{categoryTitle(row.category)}</Text>}
      <Facts of={facts} />
      <View className={styles.marks}>
        <StageMark stage={row.stage} />
        {notice !== null && <Text className={styles.notice}>{notice}</Text>}
      </View>
    </View>
  );
}
