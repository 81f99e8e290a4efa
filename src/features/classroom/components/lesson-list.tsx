import { Text, View } from '@tarojs/components';
import { accessible, told } from '@/ui/accessible';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { pressable } from '@/ui/pressable';
import { Tag } from '@/ui/tag';
import { type Desk, useDesk } from '../desk/compose-store';
import styles from './lesson-list.module.scss';

/** The lessons in order; a press opens one for editing. */
export function LessonList({ desk }: { desk: Desk }) {
  const { lessonId, problems, lessonProblems, choose, addLesson } = useDesk();
  return (
    <Card title='课时' extra={<Button kind='quiet' text='加一节' onPress={addLesson} />}>
      <View {...accessible({ role: 'group', label: '课时' })}>
        {desk.form.lessons.map((lesson, index) => {
          const isCurrent = lesson.lessonId === lessonId;
          const title = `${index + 1}. ${lesson.title.trim() || '未命名'}`;
          const hasProblem = Object.keys(lessonProblems[lesson.lessonId] ?? {}).length > 0;
          return (
            <View
              key={lesson.lessonId}
              className={classNames(styles.lesson, isCurrent && styles.current)}
              {...pressable(() => choose(lesson.lessonId), {
                current: isCurrent,
                ...told(hasProblem ? `${title}，要改` : title),
              })}
            >
              <Text className={styles.title}>{title}</Text>
              {hasProblem && <Tag text='要改' tone='warn' />}
            </View>
          );
        })}
      </View>
      {problems.lessons !== undefined && (
        <Text className={styles.problem} {...accessible({ role: 'alert' })}>
          {problems.lessons}
        </Text>
      )}
    </Card>
  );
}
