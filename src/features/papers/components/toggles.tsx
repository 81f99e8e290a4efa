import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
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

/** A page shows several of these lists, and a bank may have hundreds of topics: the first ones and the chosen ones do at first. */
const FIRST = 12;
/** Options that are drawn together, when all are asked for. */
const GROUP = 12;

const groupsOf = <Entry,>(entries: readonly Entry[]): Entry[][] =>
  Array.from({ length: Math.ceil(entries.length / GROUP) }, (_, at) => entries.slice(at * GROUP, (at + 1) * GROUP));

/** Picks any number of options. None picked means all. */
export function Toggles<Value extends string>({ label, options, chosen, onChange }: TogglesProps<Value>) {
  const [isWhole, setWhole] = useState(false);
  const shown = options.filter(({ value }, index) => isWhole || index < FIRST || chosen.includes(value));
  const hidden = options.length - shown.length;
  return (
    <>
      <Text className={styles.label}>{label}</Text>
      <Pieces of={groupsOf(shown)} nodes={2 * GROUP} meaning={{ role: 'group', label }}>
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
      {hidden > 0 && <Button kind='quiet' text={`更多（还有 ${hidden} 个）`} onPress={() => setWhole(true)} />}
    </>
  );
}
