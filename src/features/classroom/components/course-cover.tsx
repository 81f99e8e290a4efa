import { Text, View } from '@tarojs/components';
import { classNames } from '@/ui/class-names';
import type { CourseRow } from '../../../../core/classroom/contract';
import { coverWord } from '../course-words';
import styles from './course-cover.module.scss';

/** In the browser a row is called what stands in it. */
const HIDDEN = process.env.TARO_ENV === 'weapp' ? {} : { 'aria-hidden': 'true' };

/** A drawn book in the colour of the column, so that a course is known again. The words beside it say all that it says. */
export function CourseCover({ title, column }: Pick<CourseRow, 'title' | 'column'>) {
  return (
    <View className={classNames(styles.cover, styles[column])} {...HIDDEN}>
      <Text className={styles.slip}>{coverWord(title)}</Text>
    </View>
  );
}
