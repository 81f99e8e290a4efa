import { View } from '@tarojs/components';
import { NextTodo } from '@/features/home/public-reading';
import { now } from '@/platform/clock';
import { backTo, replaceWith } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { friendlyTime } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import type { LessonView } from '../../../../../core/classroom/lesson-contract';
import { useIsWaiting } from '../../kept/waiting-store';
import { useLesson } from '../store';
import styles from './lesson-end.module.scss';

/** Below the text: the confirmation if there is no check, and the next lesson once this one is completed. */
export function LessonEnd({ lesson }: { lesson: LessonView }) {
  const { isCourseCompleted, isSending, problem, complete } = useLesson();
  const { lessonId, courseId, completedAt, nextLessonId, check } = lesson;
  const isWaiting = useIsWaiting(lessonId);
  if (completedAt === null) {
    if (check.length > 0) return null;
    if (isWaiting) return <Notice text='没有联网。已记在这台设备上，联网后登记学完。' />;
    return (
      <View className={styles.end}>
        {problem && <Notice kind='warn' text={problem} />}
        <Button text='我学完了' isBusy={isSending} onPress={() => void complete()} />
      </View>
    );
  }
  return (
    <View className={styles.end}>
      <Notice
        kind='ok'
        text={isCourseCompleted ? '这门课程已经全部学完。' : `这节课已经学完（${friendlyTime(completedAt, now())}）。`}
      />
      {nextLessonId !== null && (
        <Button text='下一课时' onPress={() => replaceWith('lesson', { courseId, lessonId: nextLessonId })} />
      )}
      {nextLessonId === null && isCourseCompleted && <NextTodo after={courseId} />}
      <Button text='回到课程' kind='secondary' onPress={() => backTo('course', { courseId })} />
    </View>
  );
}
