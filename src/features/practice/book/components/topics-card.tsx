import { Text } from '@tarojs/components';
import { Card } from '@/ui/card';
import { ProgressBar } from '@/ui/progress-bar';
import { usePractice } from '../../store';
import styles from './book.module.scss';

/** More topics would not help to choose what to read. */
const MOST_TOPICS = 3;

/** The topics in which I am often wrong; draws nothing if there are none. */
export function TopicsCard() {
  const practice = usePractice((state) => state.practice);
  const topics = practice.state === 'ready' ? practice.value.topics : [];
  const weak = topics.filter(({ isWeak }) => isWeak).slice(0, MOST_TOPICS);
  if (weak.length === 0) return null;
  return (
    <Card title='较弱的主题'>
      {weak.map(({ topic, answered, wrong }) => (
        <ProgressBar key={topic} value={wrong / answered} label={`${topic}：答 ${answered} 题，错 ${wrong} 题`} />
      ))}
      <Text className={styles.note}>按自测和一分钟里答过的题计算，只有自己看得到。</Text>
    </Card>
  );
}
