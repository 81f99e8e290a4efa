import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';
import type { HomeView } from '../../../../core/home/contract';

/** The way back to the lesson where I stopped reading. */
export function ResumeCard({ resume }: { resume: NonNullable<HomeView['resume']> }) {
  const { lessonId, lessonTitle, courseId, courseTitle } = resume;
  return (
    <Card title='继续学习'>
      <Row title={lessonTitle} facts={[courseTitle]} onPress={() => go('lesson', { courseId, lessonId })} />
    </Card>
  );
}
