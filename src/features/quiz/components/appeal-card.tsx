import { Text } from '@tarojs/components';
import { copy } from '@/platform/copy';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import styles from './intro-card.module.scss';

/** Shows the number of the attempt, by which an administrator can repeat the draw for somebody who doubts it. */
export function AppealCard({ attemptId }: { attemptId: string }) {
  return (
    <Card
      title='作答编号'
      extra={<Button kind='quiet' text='复制' label='复制作答编号' onPress={() => copy(attemptId)} />}
    >
      <Text className={styles.facts}>{attemptId}</Text>
      <Text className={styles.line}>
        题目和选项的顺序是随机抽的，凭这个编号可以复查。对抽题有异议，请把编号交给管理员。
      </Text>
    </Card>
  );
}
