import { Text, View } from '@tarojs/components';
import { usePreferences } from '@/platform/preferences';
import { accessible } from '@/ui/accessible';
import { classNames } from '@/ui/class-names';
import { monthDay } from '@/ui/friendly-time';
import { type DayKey, daysOfMonth, type MonthKey, startOfDay, weekday } from '../../../../core/kernel/calendar';
import styles from './month-calendar.module.scss';
import { dayFigure } from './words';

const NAMES = ['一', '二', '三', '四', '五', '六', '日'];

interface MonthCalendarProps {
  month: MonthKey;
  /** Posts of each day, the first at 0. */
  days: readonly number[];
  today: DayKey;
}

/** How much was published on each day of a month. */
export function MonthCalendar({ month, days, today }: MonthCalendarProps) {
  const isElder = usePreferences(({ elder }) => elder);
  return (
    <View>
      <View className={styles.week}>
        {NAMES.map((name) => (
          <Text key={name} className={styles.name}>
            {name}
          </Text>
        ))}
      </View>
      <View className={styles.week} {...accessible({ role: 'list', label: '每天发布的篇数' })}>
        {daysOfMonth(month).map((day, index) => {
          const posts = days[index] ?? 0;
          return (
            <View
              key={day}
              className={classNames(styles.day, posts > 0 && styles.voiced, day === today && styles.today)}
              style={index === 0 ? { gridColumnStart: weekday(day) } : {}}
              {...accessible({ role: 'listitem', label: `${monthDay(startOfDay(day))}，${posts} 篇` })}
            >
              <Text className={classNames(styles.date, day > today && styles.ahead)}>{index + 1}</Text>
              <Text className={styles.posts}>{posts > 0 ? dayFigure(posts, isElder) : ''}</Text>
            </View>
          );
        })}
      </View>
    </View>
  );
}
