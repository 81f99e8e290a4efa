import { go } from '@/platform/navigate';
import { Row } from '@/ui/row';

/** Link from 学习 to 试卷与竞赛. */
export const TestsRow = () => (
  <Row title='试卷与竞赛' facts={['开放中的试卷和知识竞赛，我的成绩和证书']} onPress={() => go('tests')} />
);
