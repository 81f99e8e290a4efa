import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible } from './accessible';
import { factsLine } from './facts-line';
import { Moment } from './moment';
import styles from './reading-card.module.scss';

interface ReadingCardProps {
  /** Above the title: what it belongs to. */
  category?: string;
  title: string;
  /** Before the time: unit, author. */
  facts: readonly string[];
  /** When it appeared, ms; null: not yet. */
  at: number | null;
  /** Below the facts: how far it has come. */
  marks?: ReactNode;
  /** The text itself. */
  children: ReactNode;
}

/** Something to read from its title to its end. */
export function ReadingCard({ category, title, facts, at, marks, children }: ReadingCardProps) {
  return (
    <View className={styles.card}>
      {category !== undefined && <Text className={styles.category}>{category}</Text>}
      <Text className={styles.title} {...accessible({ role: 'heading' })}>
        {title}
      </Text>
      <View className={styles.head}>
        <View className={styles.facts}>
          <Text>{factsLine(facts)}</Text>
          {at !== null && <Moment at={at} />}
        </View>
        {marks && <View className={styles.marks}>{marks}</View>}
      </View>
      {children}
    </View>
  );
}
