import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible } from './accessible';
import type { Option } from './chips';
import { classNames } from './class-names';
import { pressable } from './pressable';
import styles from './tabs.module.scss';

interface TabsProps<Value extends string> {
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  /** At the end of the line: a search button. */
  trailing?: ReactNode;
}

/** Two to four views of one screen, side by side. */
export function Tabs<Value extends string>({ options, value, onChange, trailing }: TabsProps<Value>) {
  return (
    <View className={styles.line}>
      <View className={styles.tabs} {...accessible({ role: 'tablist' })}>
        {options.map((option) => {
          const isCurrent = option.value === value;
          return (
            <View
              key={option.value}
              className={classNames(styles.tab, isCurrent && styles.current)}
              {...pressable(() => onChange(option.value), { role: 'tab', selected: isCurrent, label: option.label })}
            >
              <Text>{option.label}</Text>
              {option.count !== undefined && option.count > 0 && !isCurrent && <View className={styles.dot} />}
            </View>
          );
        })}
      </View>
      {trailing}
    </View>
  );
}
