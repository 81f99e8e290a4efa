import { Text, View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { dueTime } from '@/ui/friendly-time';
import type { PaperView } from '../../../../core/quiz/attempts/contract';
import { beginWords, takingWords } from '../papers/taking-words';
import styles from './intro-card.module.scss';

/** Says what the paper asks and how it is taken, before the time runs. */
export function IntroCard({ paper, number }: { paper: PaperView; number: number }) {
  const facts = [`${paper.questions} 题`, `限时 ${paper.minutes} 分钟`, dueTime(paper.closesAt, now())];
  return (
    <Card title={paper.title}>
      <View className={styles.facts}>
        <Facts of={number > 1 ? [`第 ${number} 次作答`, ...facts] : facts} />
      </View>
      {[...beginWords('开始作答'), ...takingWords(paper)].map((line) => (
        <Text key={line} className={styles.line}>
          {line}
        </Text>
      ))}
    </Card>
  );
}
