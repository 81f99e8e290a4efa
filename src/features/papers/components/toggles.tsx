import { Text, View } from '@tarojs/components';
import { accessible } from '@/ui/accessible';
import type { Option } from '@/ui/chips';
import { classNames } from '@/ui/class-names';
import { pressable } from '@/ui/pressable';
import styles from './toggles.module.scss';

interface TogglesProps<Value extends string> {
  label: string;
  options: readonly Option<Value>[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}

/** Picks any number of options. None picked means all. */
export function Toggles<Value extends string>({ label, options, chosen, onChange }: TogglesProps<Value>) {
  return (
    <View {...accessible({ role: 'group', label })}>
      <Text className={styles.label}>{label}</Text>
      <View className={styles.toggles}>
        {options.map(({ value, label: text }) => {
          const isOn = chosen.includes(value);
          const toggle = () => onChange(isOn ? chosen.filter((other) => other !== value) : [...chosen, value]);
          return (
            <View
              key={value}
              className={classNames(styles.toggle, isOn && styles.on)}
              {...pressable(toggle, { role: 'checkbox', checked: isOn, label: text })}
            >
              <Text>{text}</Text>
            </View>
          );
        })}
      </View>
    </View>
  );
}
