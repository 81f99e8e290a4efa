import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';

/** The way from 我的 to what I answered wrongly. */
export function BookEntry() {
  return (
    <Card title='练习'>
      <Row title='错题本' facts={['按记忆规律安排复习，只有自己看得到']} onPress={() => go('mistakeBook')} />
    </Card>
  );
}
