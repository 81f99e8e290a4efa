import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';
import { usePractice } from '../store';

/** On 首页: the way to 自测一分钟, and to reviews if any are due. It is drawn without waiting for the server. */
export function PracticeCard() {
  const practice = usePractice((state) => state.practice);
  const known = practice.state === 'ready' ? practice.value : null;
  const best = known?.best ? `最好成绩 ${known.best.right} 题` : undefined;
  return (
    <Card>
      <Row title='自测一分钟' facts={['60 秒，一题接一题', best]} onPress={() => go('minuteTest')} />
      {known !== null && known.due > 0 && (
        <Row title='今日复习' facts={[`${known.due} 道错题到期`]} onPress={() => go('review')} />
      )}
    </Card>
  );
}
