import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { told } from './accessible';
import { classNames } from './class-names';
import { entryMark } from './entry';
import { Facts } from './facts';
import { pressable } from './pressable';
import styles from './row.module.scss';

interface RowProps {
  title: string;
  /** One line of facts: unit · time · state. Empty ones are left out. */
  facts?: readonly (string | undefined)[];
  /** How many it stands for, large, at its start. */
  figure?: string;
  /** At the end of the row: a word, a number, a `Tag`. A row with `onPress` has an arrow after it. */
  mark?: ReactNode;
  /** Shows a long title in full: above a page's content, not in a list. */
  isWhole?: boolean;
  /** Marks a row that should be looked at first. */
  isUrgent?: boolean;
  onPress?: () => void;
}

/** One entry of a list. */
export function Row({ title, facts = [], figure, mark, isWhole = false, isUrgent = false, onPress }: RowProps) {
  const known = facts.flatMap((fact) => (fact ? [fact] : []));
  return (
    <View
      className={classNames(styles.row, isUrgent && styles.urgent, onPress && styles.opens)}
      {...(onPress
        ? pressable(onPress, told([title, figure && `${figure} 件`, known.join(' · ')].filter(Boolean).join('，')))
        : {})}
      {...(process.env.TARO_ENV !== 'weapp' && onPress && entryMark)}
    >
      <View className={styles.words}>
        <Text className={isWhole ? styles.whole : styles.title}>{title}</Text>
        {known.length > 0 && <Facts of={known} />}
      </View>
      {figure !== undefined && <Text className={styles.figure}>{figure}</Text>}
      {mark !== undefined && <View className={styles.mark}>{mark}</View>}
      {onPress && <View className={styles.arrow} />}
    </View>
  );
}
