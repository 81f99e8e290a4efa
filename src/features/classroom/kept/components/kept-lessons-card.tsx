import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { friendlyTime } from '@/ui/friendly-time';
import { Row } from '@/ui/row';
import { keptIndex } from '../index-of-lessons';

/** Lessons kept on the device, shown when the courses could not be loaded. */
export function KeptLessonsCard() {
  const lessons = keptIndex.read() ?? [];
  if (lessons.length === 0) return null;
  return (
    <Card title='留在这台设备上的课时'>
      {lessons.map(({ lessonId, courseId, title, courseTitle, at }) => (
        <Row
          key={lessonId}
          title={title}
          facts={[courseTitle, `${friendlyTime(at, now())} 打开过`]}
          onPress={() => go('lesson', { courseId, lessonId })}
        />
      ))}
    </Card>
  );
}
