import { Switch, Text, View } from '@tarojs/components';
import { accessible } from './accessible';
import styles from './switch-row.module.scss';

interface SwitchRowProps {
  title: string;
  hint?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  isDisabled?: boolean;
}

/** A setting that is on or off and takes effect at once. */
export function SwitchRow({ title, hint, isOn, onChange, isDisabled = false }: SwitchRowProps) {
  const words = (
    <View className={styles.words}>
      <Text className={styles.title}>{title}</Text>
      {hint !== undefined && <Text className={styles.hint}>{hint}</Text>}
    </View>
  );
  if (process.env.TARO_ENV === 'weapp') {
    return (
      <View className={styles.row}>
        {words}
        <Switch
          checked={isOn}
          disabled={isDisabled}
          color='#5B5751'
          onChange={(event) => onChange(event.detail.value)}
          {...accessible({ label: title })}
        />
      </View>
    );
  }
  return (
    <label className={styles.row}>
      {words}
      <input
        type='checkbox'
        role='switch'
        className={styles.box}
        checked={isOn}
        aria-checked={isOn}
        disabled={isDisabled}
        aria-label={title}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}
