import { Text, View } from '@tarojs/components';
import { classNames } from '@/ui/class-names';
import type { CourseRow } from '../../../../core/classroom/contract';
import { columnTitle, coverWord } from '../course-words';
import styles from './course-cover.module.scss';

/** In the browser a row is called what stands in it. */
const HIDDEN = process.env.TARO_ENV === 'weapp' ? {} : { 'aria-hidden': 'true' };

interface CourseCoverProps extends Pick<CourseRow, 'title' | 'column'> {
  /** As wide as its place on the shelf, with more of the title and its column; small where there is no shelf. */
  isOnShelf?: boolean;
}

/** A drawn book in the colour of the column, so that a course is known again. The words beside it say all that it says. */
export function CourseCover({ title, column, isOnShelf = false }: CourseCoverProps) {
  return (
    <View className={classNames(styles.cover, styles[column], isOnShelf && styles.large)} {...HIDDEN}>
      <Text className={styles.slip}>{coverWord(title)}</Text>
      {isOnShelf && <Text className={styles.column}>{columnTitle(column)}</Text>}
    </View>
  );
}
