import { Text, View } from '@tarojs/components';
import { accessible } from '@/ui/accessible';
import { Button } from '@/ui/button';
import { addMonths, type MonthKey } from '../../../../core/kernel/calendar';
import styles from './month-bar.module.scss';
import { monthWords } from './words';

interface MonthBarProps {
  month: MonthKey;
  /** The latest month that can be shown. */
  last: MonthKey;
  onChange: (month: MonthKey) => void;
}

/** The month that is shown, between ways to the one before and the one after. */
export function MonthBar({ month, last, onChange }: MonthBarProps) {
  return (
    <View className={styles.bar}>
      <View className={styles.before}>
        <Button kind='quiet' text='上个月' onPress={() => onChange(addMonths(month, -1))} />
      </View>
      <Text className={styles.month} {...accessible({ role: 'heading', level: 2 })}>
        {monthWords(month)}
      </Text>
      <View className={styles.after}>
        {month < last && <Button kind='quiet' text='下个月' onPress={() => onChange(addMonths(month, 1))} />}
      </View>
    </View>
  );
}
