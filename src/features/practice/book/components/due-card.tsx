import { Text } from '@tarojs/components';
import { go } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { usePractice } from '../../store';
import { inTestWords } from '../../words';
import styles from './book.module.scss';

/** 今日复习: the number of cards due today, and a button to review them. */
export function DueCard() {
  const practice = usePractice((state) => state.practice);
  if (practice.state !== 'ready') return null;
  const { due, inTest } = practice.value;
  return (
    <Card title='今日复习'>
      <Text className={styles.line}>{due > 0 ? `今天有 ${due} 道错题到期。` : '今天没有到期的错题。'}</Text>
      {inTest > 0 && <Text className={styles.line}>{inTestWords(inTest)}</Text>}
      {due > 0 && <Button text='开始复习' onPress={() => go('review')} />}
    </Card>
  );
}
