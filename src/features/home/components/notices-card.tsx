import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { friendlyTime } from '@/ui/friendly-time';
import { Row } from '@/ui/row';
import { useNotices } from '../notices-store';

/** What happened to what is mine since I last looked; nothing when nothing did. */
export function NoticesCard() {
  const { notices, read } = useNotices();
  if (notices.length === 0) return null;
  return (
    <Card title='通知' extra={<Button kind='quiet' text='知道了' onPress={() => void read()} />}>
      {notices.map(({ order, text, at, attemptId }) => (
        <Row
          key={order}
          title={text}
          facts={[friendlyTime(at, now())]}
          isWhole
          {...(attemptId === null ? {} : { onPress: () => go('result', { attemptId }) })}
        />
      ))}
    </Card>
  );
}
