import { Text, View } from '@tarojs/components';
import type { Option } from '@/ui/chips';
import { classNames } from '@/ui/class-names';
import { Pieces } from '@/ui/pieces';
import { pressable } from '@/ui/pressable';
import styles from './toggles.module.scss';

interface TogglesProps<Value extends string> {
  label: string;
  options: readonly Option<Value>[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}

/** Options that stand in one group: a bank may have hundreds of topics, and only those near the screen are drawn. */
const GROUP = 24;

const groupsOf = <Entry,>(entries: readonly Entry[]): Entry[][] =>
  Array.from({ length: Math.ceil(entries.length / GROUP) }, (_, at) => entries.slice(at * GROUP, (at + 1) * GROUP));

/** Picks any number of options. None picked means all. */
export function Toggles<Value extends string>({ label, options, chosen, onChange }: TogglesProps<Value>) {
  return (
    <>
      <Text className={styles.label}>{label}</Text>
      <Pieces of={groupsOf(options)} nodes={2 * GROUP} meaning={{ role: 'group', label }}>
        {(group) => (
          <View key={group[0]?.value} className={styles.toggles}>
            {group.map(({ value, label: text }) => {
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
        )}
      </Pieces>
    </>
  );
}
