import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { useWaiting } from '../waiting-store';

/** Actions done without a network: how many still wait, and lessons whose check had wrong answers when it was sent. */
export function WaitingCard() {
  const { actions, unpassed } = useWaiting();
  // A waiting reading position is not worth telling.
  const waiting = Object.values(actions).filter(({ kind }) => kind !== 'position').length;
  return (
    <>
      {waiting > 0 && <Notice text={`有 ${waiting} 项学习记录留在这台设备上，联网后自动送出。`} />}
      {unpassed.length > 0 && (
        <Card title='联网核对后，还有没答对的题'>
          {unpassed.map(({ lessonId, courseId, title }) => (
            <Row key={lessonId} title={title} onPress={() => go('lesson', { courseId, lessonId })} />
          ))}
        </Card>
      )}
    </>
  );
}
