import { View } from '@tarojs/components';
import { beforehandWords } from '@/desk/check-words';
import { DeskPage } from '@/desk/desk-page';
import { ForMe } from '@/features/org/public-workbench';
import { nameInAddress, useParams } from '@/platform/navigate';
import { Notice } from '@/ui/notice';
import type { MeView } from '../../../../../core/org/contract';
import { LessonList } from '../../components/lesson-list';
import { useCourseCommands } from '../../desk/components/course-commands';
import { CourseFields } from '../../desk/components/course-fields';
import { LessonEditor } from '../../desk/components/lesson-editor';
import { type Desk, useDesk } from '../../desk/compose-store';
import { fieldWords } from '../../desk/field-words';
import styles from './compose.module.scss';

/** Edits a course and its lessons, and publishes them. */
export default function ComposeCoursePage() {
  return <ForMe title='编辑课程'>{(me) => <Workplace me={me} />}</ForMe>;
}

function Workplace({ me }: { me: MeView }) {
  const param = useParams('composeCourse');
  const commands = useCourseCommands();
  const isWrong = useDesk(({ lessonProblems }) => Object.values(lessonProblems).some(isNamed));
  return (
    <DeskPage
      me={me}
      wide='tables'
      use={useDesk}
      id={param('courseId') || null}
      title={(desk) => (desk?.saved ? '编辑课程' : '写一门课程')}
      onNamed={(courseId) => nameInAddress('composeCourse', { courseId })}
      isEditable={() => true}
      commands={commands}
      fields={fieldWords}
      isWrong={isWrong}
      problemNote='还有要改的地方，已经标出来了。'
      unsaved='没有发布'
    >
      {(desk) => <CourseDesk desk={desk} />}
    </DeskPage>
  );
}

const isNamed = (problems: object): boolean => Object.keys(problems).length > 0;

function CourseDesk({ desk }: { desk: Desk }) {
  const { lessonId } = useDesk();
  const lesson = desk.form.lessons.find((candidate) => candidate.lessonId === lessonId);
  const lessons = <LessonList desk={desk} />;
  const fields = <CourseFields desk={desk} />;
  const editor = lesson && <LessonEditor key={lessonId} desk={desk} lesson={lesson} />;
  return (
    <>
      {beforehandWords !== null && <Notice text={beforehandWords} />}
      {desk.saved?.isWithdrawn && <Notice text='这门课程已经撤回，党员看不到。选好谁能学，可以再发布。' />}
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
