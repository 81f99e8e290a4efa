import { go } from '@/platform/navigate';
import { Row } from '@/ui/row';

/** The way from 我的 to what I answered wrongly. */
export const BookRow = () => (
  <Row title='错题本' facts={['按记忆规律安排复习，只有自己看得到']} onPress={() => go('mistakeBook')} />
);
