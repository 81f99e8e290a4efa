import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { Pieces } from '@/ui/pieces';
import type { CourseColumn } from '../../../../core/classroom/columns';
import type { CourseRow } from '../../../../core/classroom/contract';
import { columnOptions } from '../course-words';
import { CourseEntry } from '../desk/components/course-entry';
import styles from './course-list.module.scss';

/** The courses that reach me, by column. */
export function CourseList({ items }: { items: readonly CourseRow[] }) {
  const [chosen, setColumn] = useState<CourseColumn | 'all'>('all');
  const present = columnOptions.filter(({ value }) => items.some((course) => course.column === value));
  // The chosen column may have lost its last course.
  const column = present.some(({ value }) => value === chosen) ? chosen : 'all';
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
      <Pieces of={items.filter((course) => column === 'all' || course.column === column)} nodes={14}>
        {(course) => (
          <CourseEntry key={course.courseId} course={course} hasColumn={column === 'all' && present.length > 1} />
        )}
      </Pieces>
    </Card>
  );
}
