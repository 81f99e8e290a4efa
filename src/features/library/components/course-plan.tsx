import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import type { Loadable } from '@/ui/loadable';
import { Notice } from '@/ui/notice';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { StatuteCoursePlan } from '../../../../core/library/workbench-contract';
import { lessonFacts } from '../words';

interface CoursePlanProps {
  /** null until readers are chosen. */
  of: Loadable<StatuteCoursePlan> | null;
  onRetry: () => void;
}

/** The lessons that would be made of the statute. */
export function CoursePlan({ of, onRetry }: CoursePlanProps) {
  if (of === null) return <Notice kind='info' text='选好谁能看到，这里会列出要发布的课时。' />;
  return (
    <Card title={of.state === 'ready' ? `会成为 ${of.value.lessons.length} 课` : '会成为哪些课'}>
      <AsyncView of={of} onRetry={onRetry}>
        {({ lessons, isUpdate }) => (
          <>
            {isUpdate && (
              <Notice
                kind='info'
                text='这个单元已经有这门课。再发布就按现在的条文和这里的设置更新它，另加的小测和大家学到哪里都保留。'
              />
            )}
            <Pieces of={lessons}>
              {(lesson) => (
                <Row key={`${lesson.from} ${lesson.title}`} title={lesson.title} facts={lessonFacts(lesson)} />
              )}
            </Pieces>
          </>
        )}
      </AsyncView>
    </Card>
  );
}
