import { Text, View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { told } from '@/ui/accessible';
import { Facts } from '@/ui/facts';
import { pressable } from '@/ui/pressable';
import { ProgressBar } from '@/ui/progress-bar';
import type { CourseRow } from '../../../../core/classroom/contract';
import { columnTitle, courseFacts, progressWords, shelfFacts } from '../course-words';
import { CourseCover } from './course-cover';
import styles from './course-entry.module.scss';

interface CourseEntryProps {
  course: CourseRow;
  hasColumn: boolean;
  /** Why it is recommended; '' if it is not, or for a reason that its facts tell. */
  reason: string;
}

/** A course in the list, with my progress. */
export function CourseEntry({ course, hasColumn, reason }: CourseEntryProps) {
  const facts = [...(hasColumn ? [columnTitle(course.column)] : []), ...courseFacts(course, now()), reason].filter(
    (fact) => fact !== '',
  );
  const progress = progressWords(course);
  return (
    <View
      className={styles.entry}
      {...pressable(
        () => go('course', { courseId: course.courseId }),
        told(`${course.title}，${facts.join(' · ')}，${progress}`),
      )}
    >
      <CourseCover title={course.title} column={course.column} isOnShelf />
      <View className={styles.words}>
        <Text className={styles.title}>{course.title}</Text>
        <View className={styles.inRows}>
          <Text className={styles.summary}>{course.summary}</Text>
          <View className={styles.facts}>
            <Facts of={facts} />
          </View>
          <ProgressBar value={course.lessons === 0 ? 0 : course.completedLessons / course.lessons} label={progress} />
        </View>
        <View className={styles.onShelf}>
          <Facts of={shelfFacts(course, now())} />
        </View>
      </View>
    </View>
  );
}
