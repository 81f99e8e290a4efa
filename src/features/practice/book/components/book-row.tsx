import { go } from '@/platform/navigate';
import { Row } from '@/ui/row';

/** Link from 我的 to 错题本. */
export const BookRow = () => (
  <Row title='错题本' facts={['按记忆规律安排复习，只有自己看得到']} onPress={() => go('mistakeBook')} />
);
