import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible } from './accessible';
import { classNames } from './class-names';
import { pressable } from './pressable';
import styles from './section.module.scss';

interface SectionProps {
  title: string;
  /** After the title: a count. */
  note?: string | undefined;
  /** At the end of the head: where the whole of it is. */
  more?: { text: string; label: string; open: () => void } | undefined;
  /** Without the hairline: the first ones of a page. */
  isBare?: boolean;
  children: ReactNode;
}

/** A part of a page without a box: a hairline, a heading, rows on the ground. */
export const Section = ({ title, note, more, isBare = false, children }: SectionProps) => (
  <View className={classNames(styles.section, isBare && styles.bare)}>
    <View className={styles.head}>
      <Text className={styles.title} {...accessible({ role: 'heading' })}>
        {title}
      </Text>
      {note !== undefined && <Text className={styles.note}>{note}</Text>}
      {more && (
        <View className={styles.more} {...pressable(more.open, { label: more.label })}>
          <Text>{more.text}</Text>
          <View className={styles.arrow} />
        </View>
      )}
    </View>
    {children}
  </View>
);
