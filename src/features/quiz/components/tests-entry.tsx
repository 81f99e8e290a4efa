import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';

/** The way from 课堂 to 试卷与竞赛. */
export function TestsEntry() {
  return (
    <Card>
      <Row title='试卷与竞赛' facts={['开放中的试卷和知识竞赛，我的成绩和证书']} onPress={() => go('tests')} />
    </Card>
  );
}
