import { Text, View } from '@tarojs/components';
import { go } from '@/platform/navigate';
import { pressable } from '@/ui/pressable';
import type { AssignmentRow } from '../../../../core/statistics/contract';
import styles from './count.module.scss';

/** Leads from an assignment to the names of all who have not finished it. */
export function MissingLink({ assignment: { assignmentId, title } }: { assignment: AssignmentRow }) {
  const open = () => go('statisticsPeople', { assignmentId, state: 'missing' });
  return (
    <View className={styles.count} {...pressable(open, { label: `未完成名单：${title}` })}>
      <Text>未完成名单</Text>
    </View>
  );
}
