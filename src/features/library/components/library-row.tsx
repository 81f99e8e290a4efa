import { go } from '@/platform/navigate';
import { Row } from '@/ui/row';

/** Link from 学习 to 法规库. */
export const LibraryRow = () => (
  <Row title='法规库' facts={['法律法规和党内法规的条文，新旧版本对照']} onPress={() => go('library')} />
);
