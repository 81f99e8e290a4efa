import { useEffect } from 'react';
import { beforehandWords } from '@/desk/check-words';
import { loadMe, useMe } from '@/features/org/public';
import { confirm } from '@/platform/confirm';
import { replaceWith, useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { CoursePlan } from '../../components/course-plan';
import { CourseSettings } from '../../components/course-settings';
import { useStatuteCourse } from '../../course-store';
import { publishCourseWords } from '../../words';

/** Makes a course of a statute: shows its lessons and readers, then publishes it with one tap. */
export default function StatuteCoursePage() {
  const param = useParams('statuteCourse');
  const me = useMe();
  const { desk, plan, message, isBusy, open, preview, publish } = useStatuteCourse();
  const statuteId = param('statuteId');
  const load = () => {
    if (me) void open(me, statuteId);
  };
  useEffect(() => void loadMe(), []);
  useEffect(() => {
    if (me) void open(me, statuteId);
  }, [me, statuteId, open]);

  const planned = plan?.state === 'ready' ? plan.value : null;
  const form = desk.state === 'ready' ? desk.value.form : null;
  const submit = async () => {
    if (!planned || !form) return;
    const content = publishCourseWords(planned, form.dueDay);
    if (!(await confirm({ title: planned.isUpdate ? '更新课程' : '发布课程', content, confirmText: '发布' }))) return;
    const courseId = await publish();
    if (courseId !== null) replaceWith('course', { courseId });
  };
  return (
    <Page
      title='做成课程'
      wide='form'
      note={message}
      action={
        <Button
          text={planned?.isUpdate ? '更新课程' : '发布课程'}
          onPress={() => void submit()}
          isBusy={isBusy}
          isDisabled={!planned || !form || form.title.trim() === ''}
        />
      }
    >
      <AsyncView of={desk} onRetry={load}>
        {(value) => (
          <>
            {beforehandWords !== null && <Notice text={beforehandWords} />}
            <CourseSettings desk={value} />
            <CoursePlan of={plan} onRetry={() => void preview()} />
          </>
        )}
      </AsyncView>
    </Page>
  );
}
