import { Text, View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { factsLine } from '@/ui/facts-line';
import { dueTime } from '@/ui/friendly-time';
import { Tag } from '@/ui/tag';
import type { WeeklyTest } from '../../../../core/quiz/weekly/weekly-test';
import styles from './weekly-test-card.module.scss';

/** 每周自测 with its state; once finished it opens the result. */
export function WeeklyTestCard({ test }: { test: WeeklyTest }) {
  const open = () => go('attempt', { paperId: test.paperId });
  return (
    <Card title={test.title} extra={<State test={test} />}>
      <Text className={styles.facts}>{factsLine(factsOf(test))}</Text>
      <View className={styles.foot}>
        <Action test={test} open={open} />
      </View>
    </Card>
  );
}

function State({ test: { state, score } }: { test: WeeklyTest }) {
  switch (state) {
    case 'notStarted':
      return null;
    case 'open':
      return <Tag text='作答中' tone='info' />;
    case 'finished':
      return <Tag text={score ? `已完成 ${score.earned}/${score.total}` : '已完成'} tone='ok' />;
    case 'missed':
      return <Tag text='已结束' />;
    default:
      return state satisfies never;
  }
}

function Action({ test: { state }, open }: { test: WeeklyTest; open: () => void }) {
  switch (state) {
    case 'notStarted':
      return <Button text='开始自测' onPress={open} />;
    case 'open':
      return <Button text='接着作答' onPress={open} />;
    case 'finished':
      return <Button kind='secondary' text='查看成绩和解析' onPress={open} />;
    case 'missed':
      return null;
    default:
      return state satisfies never;
  }
}

const factsOf = ({ questions, minutes, closesAt }: WeeklyTest): string[] => [
  `${questions} 题`,
  `${minutes} 分钟`,
  dueTime(closesAt, now()),
];
