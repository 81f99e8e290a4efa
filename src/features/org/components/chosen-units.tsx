import { Text, View } from '@tarojs/components';
import { accessible } from '@/ui/accessible';
import { classNames } from '@/ui/class-names';
import { pressable } from '@/ui/pressable';
import { chosenWords, type Place } from '../unit-tree';
import styles from './chosen-units.module.scss';

interface ChosenUnitsProps {
  label: string;
  places: readonly Place[];
  chosen: readonly string[];
  onOpen: () => void;
  error?: string | undefined;
}

/** A field that says which units are chosen, and opens what they are chosen from. */
export function ChosenUnits({ label, places, chosen, onOpen, error }: ChosenUnitsProps) {
  const words = chosenWords(places, chosen) ?? '请选择';
  return (
    <View className={classNames(styles.field, 'lone-field')}>
      <Text className={styles.label}>{label}</Text>
      <View className={styles.box} {...pressable(onOpen, { label: `${label}：${words}` })}>
        <Text className={styles.words}>{words}</Text>
      </View>
      {error !== undefined && (
        <Text className={styles.error} {...accessible({ role: 'alert' })}>
          {error}
        </Text>
      )}
    </View>
  );
}
