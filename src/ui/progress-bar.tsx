import { Text, View } from '@tarojs/components';
import { accessible } from './accessible';
import styles from './progress-bar.module.scss';

interface ProgressBarProps {
  /** 0–1 */
  value: number;
  /** Text beside the bar: “3 / 8 课时”. */
  label: string;
}

export function ProgressBar({ value, label }: ProgressBarProps) {
  const percent = Math.round(Math.min(Math.max(value, 0), 1) * 100);
  return (
    <View className={styles.progress} {...accessible({ role: 'img', label })}>
      <View className={styles.track}>
        <View className={styles.fill} style={{ width: `${percent}%` }} />
      </View>
      <Text className={styles.label}>{label}</Text>
    </View>
  );
}
