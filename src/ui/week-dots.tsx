import { Text, View } from '@tarojs/components';
import { accessible } from './accessible';
import { classNames } from './class-names';
import styles from './week-dots.module.scss';

export interface WeekDot {
  /** 一 to 日. */
  name: string;
  isDone: boolean;
  isToday: boolean;
}

/**
 * The seven days of a week as dots. A missed day looks like a day to come, so that nobody is shown as having failed.
 */
export function WeekDots({ days }: { days: readonly WeekDot[] }) {
  const done = days.filter((day) => day.isDone).length;
  return (
    <View className={styles.week} {...accessible({ role: 'img', label: `本周 ${done} 天` })}>
      {days.map((day) => (
        <View key={day.name} className={styles.day}>
          <View className={classNames(styles.dot, day.isDone && styles.done, day.isToday && styles.today)} />
          <Text className={classNames(styles.name, day.isToday && styles.todayName)}>{day.name}</Text>
        </View>
      ))}
    </View>
  );
}
