import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { ForMe } from '@/features/org/public-workbench';
import { nameInAddress, useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import type { MeView } from '../../../../../core/org/contract';
import { LessonList } from '../../components/lesson-list';
import { CourseFields } from '../../desk/components/course-fields';
import { LessonEditor } from '../../desk/components/lesson-editor';
import { PublishBar } from '../../desk/components/publish-bar';
import { type Desk, useDesk } from '../../desk/compose-store';
import styles from './compose.module.scss';

/** Edits a course and its lessons, and publishes them. */
export default function ComposeCoursePage() {
  return <ForMe title='编辑课程'>{(me) => <Workplace me={me} />}</ForMe>;
}

function Workplace({ me }: { me: MeView }) {
  const param = useParams('composeCourse');
  const { desk, message, problems, lessonProblems, open, close } = useDesk();
  const load = () => void open(me, param('courseId') || null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page shows one course; another one is another page
  useEffect(() => {
    load();
    return close;
  }, [me.memberId]);
  const savedId = desk.state === 'ready' && desk.value.saved ? desk.value.courseId : null;
  useEffect(() => {
    if (savedId !== null) nameInAddress('composeCourse', { courseId: savedId });
  }, [savedId]);
  const hasProblems = Object.keys(problems).length > 0 || Object.values(lessonProblems).some(isNamed);
  return (
    <Page
      title={savedId === null ? '写一门课程' : '编辑课程'}
      wide
      note={message ?? (hasProblems ? '还有要改的地方，已经标出来了。' : null)}
      action={desk.state === 'ready' ? <PublishBar desk={desk.value} /> : undefined}
    >
      <AsyncView of={desk} onRetry={load} skeleton={<Skeleton shape='form' count={4} />}>
        {(value) => <CourseDesk desk={value} />}
      </AsyncView>
    </Page>
  );
}

const isNamed = (problems: object): boolean => Object.keys(problems).length > 0;

function CourseDesk({ desk }: { desk: Desk }) {
  const { lessonId, isRestored, discard } = useDesk();
  const lesson = desk.form.lessons.find((candidate) => candidate.lessonId === lessonId);
  const lessons = <LessonList desk={desk} />;
  const fields = <CourseFields desk={desk} />;
  const editor = lesson && <LessonEditor key={lessonId} desk={desk} lesson={lesson} />;
  return (
    <>
      {desk.saved?.isWithdrawn && <Notice text='这门课程已经撤回，党员看不到。选好谁能学，可以再发布。' />}
      {isRestored && (
        <Notice
          text='已放回您上次没有发布的内容。'
          action={<Button kind='quiet' text='不要了' label='不要没有发布的内容' onPress={discard} />}
        />
      )}
      {process.env.TARO_ENV === 'weapp' ? (
        // On a phone all stands below each other, as on any page. In more views the units to choose from would be too deep for
        // queries, and all of them drawn; see `Pieces`.
        <>
          {fields}
          {lessons}
          {editor}
        </>
      ) : (
        <View className={styles.desk}>
          <View className={styles.side}>
            {lessons}
            <View className={styles.fields}>{fields}</View>
          </View>
          <View className={styles.main}>{editor}</View>
        </View>
      )}
    </>
  );
}
