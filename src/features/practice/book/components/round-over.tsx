import { Text } from '@tarojs/components';
import { Card } from '@/ui/card';
import { useReview } from '../review-store';
import styles from './book.module.scss';

/** The result of a round of reviews. */
export function RoundOver({ more }: { more: number }) {
  const { reviewed, right } = useReview();
  return (
    <Card title='这一轮复习完了'>
      <Text className={styles.line}>{`复习了 ${reviewed} 道，答对 ${right} 道。`}</Text>
      <Text className={styles.line}>
        {more > 0 ? `今天还有 ${more} 道，可以接着复习，也可以改天。` : '今天到期的都复习过了。'}
      </Text>
    </Card>
  );
}
