import { Picker, View } from '@tarojs/components';
import { accessible } from './accessible';
import styles from './field.module.scss';
import { FieldFrame, type FieldWords } from './field-frame';

interface TimeFieldProps extends FieldWords {
  /** `HH:MM` */
  value: string;
  onChange: (time: string) => void;
}

/** Picks a time of the day in the platform's own way. */
export const TimeField = ({ label, hint, error, value, onChange }: TimeFieldProps) => (
  <FieldFrame label={label} hint={hint} error={error}>
    {process.env.TARO_ENV === 'weapp' ? (
      <Picker mode='time' value={value} onChange={(event) => onChange(event.detail.value)}>
        <View className={styles.input} {...accessible({ role: 'button', label })}>
          {value}
        </View>
      </Picker>
    ) : (
      <input
        className={styles.input}
        type='time'
        value={value}
        aria-label={label}
        onChange={(event) => event.target.value && onChange(event.target.value)}
      />
    )}
  </FieldFrame>
);
