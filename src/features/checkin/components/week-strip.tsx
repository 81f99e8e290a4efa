import { Text, View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { WeekDots } from '@/ui/week-dots';
import type { WeekView } from '../../../../core/checkin/contract';
import { useCheckIn } from '../store';
import styles from './week-strip.module.scss';

const NAMES = ['一', '二', '三', '四', '五', '六', '日'];

interface WeekStripProps {
  week: WeekView;
  onChange: (week: WeekView) => void;
}

/** The days I checked in this week. Check-in is voluntary: a button offers it, and only where the policy allows it. */
export function WeekStrip({ week, onChange }: WeekStripProps) {
  const { isBusy, message, checkIn } = useCheckIn();
  const press = async () => {
    const changed = await checkIn();
    if (changed) onChange(changed);
  };
  const days = week.days.map(({ day, isCheckedIn }, index) => ({
    name: NAMES[index] ?? '',
    isDone: isCheckedIn,
    isToday: day === week.today,
  }));
  return (
    <View className={styles.strip}>
      <View className={styles.line}>
        <View className={styles.dots}>
          <WeekDots days={days} />
        </View>
        {week.isCheckedIn ? (
          <Text className={styles.done}>今天已打卡</Text>
        ) : (
          <View className={styles.button}>
            <Button kind='secondary' text='打卡' onPress={() => void press()} isBusy={isBusy} />
          </View>
        )}
      </View>
      {week.streak > 1 && <Text className={styles.streak}>连续 {week.streak} 天</Text>}
      {message && <Notice kind='warn' text={message} />}
    </View>
  );
}
