import { Text } from '@tarojs/components';
import { now } from '@/platform/clock';
import { Card } from '@/ui/card';
import { factsLine } from '@/ui/facts-line';
import { dueTime } from '@/ui/friendly-time';
import type { WeeklyTest } from '../../../../core/quiz/weekly-test';
import styles from './intro-card.module.scss';

/** What is coming, before the clock starts. */
export function IntroCard({ test }: { test: WeeklyTest }) {
  const facts = [`${test.questions} 题`, `限时 ${test.minutes} 分钟`, dueTime(test.closesAt, now())];
  return (
    <Card title={test.title}>
      <Text className={styles.facts}>{factsLine(facts)}</Text>
      <Text className={styles.line}>点“开始作答”后开始计时，中途离开不停表。</Text>
      <Text className={styles.line}>答案随答随存，断网或退出后可以接着作答；到时自动交卷。</Text>
      <Text className={styles.line}>每周一次，交卷后马上能看到得分、解析和依据。</Text>
    </Card>
  );
}
