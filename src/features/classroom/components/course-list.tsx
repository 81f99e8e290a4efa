import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { Pieces } from '@/ui/pieces';
import type { CourseColumn } from '../../../../core/classroom/columns';
import type { CourseRow, Recommendation } from '../../../../core/classroom/contract';
import { columnOptions, reasonWords } from '../course-words';
import { CourseEntry } from './course-entry';
import styles from './course-list.module.scss';

interface CourseListProps {
  items: readonly CourseRow[];
  recommended: readonly Recommendation[];
}

/** Books stand three beside each other. */
const inThrees = (courses: readonly CourseRow[]): CourseRow[][] =>
  Array.from({ length: Math.ceil(courses.length / 3) }, (_, at) => courses.slice(at * 3, at * 3 + 3));

/** The courses that reach me, by column; recommended ones first, with the reason. */
export function CourseList({ items, recommended }: CourseListProps) {
  const [chosen, setColumn] = useState<CourseColumn | 'all'>('all');
  const present = columnOptions.filter(({ value }) => items.some((course) => course.column === value));
  // The chosen column may have lost its last course.
  const column = present.some(({ value }) => value === chosen) ? chosen : 'all';
  const place = (course: CourseRow): number => {
    const at = recommended.findIndex(({ courseId }) => courseId === course.courseId);
    return at < 0 ? recommended.length : at;
  };
  const reasonOf = (course: CourseRow): string => {
    const reason = recommended[place(course)]?.reason;
    return reason === undefined ? '' : reasonWords[reason];
  };
  const shown = items
    .filter((course) => column === 'all' || course.column === column)
    .sort((left, right) => place(left) - place(right));
  return (
    <Card title='课程'>
      {present.length > 1 && (
        <View className={styles.columns}>
          <Chips
            label='栏目'
            options={[{ value: 'all', label: '全部' }, ...present]}
            value={column}
            onChange={setColumn}
            isOneLine
          />
        </View>
      )}
      <Pieces of={inThrees(shown)} nodes={66}>
        {(three) => (
          <View key={three[0]?.courseId} className={styles.three}>
            {three.map((course) => (
              <View key={course.courseId} className={styles.one}>
                <CourseEntry
                  course={course}
                  hasColumn={column === 'all' && present.length > 1}
                  reason={reasonOf(course)}
                />
              </View>
            ))}
          </View>
        )}
      </Pieces>
    </Card>
  );
}
