import { go } from '@/platform/navigate';
import { Row } from '@/ui/row';

/** Link to 我的收藏, from 学习 and from 我的. */
export const FavouritesRow = () => (
  <Row title='我的收藏' facts={['收藏的课程和课时']} onPress={() => go('favourites')} />
);
