import { Picker, View } from '@tarojs/components';
import type { DayKey } from '../../core/kernel/calendar';
import { accessible } from './accessible';
import styles from './field.module.scss';
import { FieldFrame, type FieldWords } from './field-frame';
import { fullDay } from './friendly-time';

interface DateFieldProps extends FieldWords {
  /** null until a day is chosen. */
  value: DayKey | null;
  onChange: (day: DayKey) => void;
  /** First and last day that can be chosen. */
  start?: DayKey;
  end?: DayKey;
}

/** Picks a day in the platform's own calendar. */
export function DateField({ label, hint, error, value, onChange, start, end }: DateFieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {process.env.TARO_ENV === 'weapp' ? (
        <Picker
          mode='date'
          value={value ?? start ?? ''}
          {...(start ? { start } : {})}
          {...(end ? { end } : {})}
          onChange={(event) => onChange(event.detail.value)}
        >
          <View className={styles.input} {...accessible({ role: 'button', label })}>
            {value === null ? '请选择日期' : fullDay(value)}
          </View>
        </Picker>
      ) : (
        <input
          className={styles.input}
          type='date'
          value={value ?? ''}
          min={start}
          max={end}
          aria-label={label}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}
