import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { friendlyTime } from '@/ui/friendly-time';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { useNotices } from '../notices-store';

/** Unread notices, such as a test of mine that was marked again; draws nothing when there is none. */
export function NoticesCard() {
  const { notices, read } = useNotices();
  if (notices.length === 0) return null;
  return (
    <Card title='通知' extra={<Button kind='quiet' text='知道了' onPress={() => void read()} />}>
      <Pieces of={notices}>
        {({ order, text, at, attemptId }) => (
          <Row
            key={order}
            title={text}
            facts={[friendlyTime(at, now())]}
            isWhole
            {...(attemptId === null ? {} : { onPress: () => go('result', { attemptId }) })}
          />
        )}
      </Pieces>
    </Card>
  );
}
