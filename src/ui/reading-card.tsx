import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible } from './accessible';
import { classNames } from './class-names';
import { Facts } from './facts';
import { Moment } from './moment';
import styles from './reading-card.module.scss';

interface ReadingCardProps {
  /** Above the title: a column or category. */
  category?: string;
  title: string;
  /** Before the time: unit, author. */
  facts: readonly string[];
  /** When it was published, ms since the epoch; null: not yet. */
  at: number | null;
  /** Below the facts: its stage, for example. */
  marks?: ReactNode;
  /** The text itself. */
  children: ReactNode;
}

/** A text to read, with its title and facts. */
export function ReadingCard({ category, title, facts, at, marks, children }: ReadingCardProps) {
  return (
    <View className={process.env.TARO_ENV === 'weapp' ? styles.card : classNames(styles.card, 'card')}>
      {category !== undefined && <Text className={styles.category}>{category}</Text>}
      <Text className={styles.title} {...accessible({ role: 'heading' })}>
        {title}
      </Text>
      <View className={styles.head}>
        <View className={styles.facts}>
          <Facts of={facts} />
          {at !== null && <Moment at={at} />}
        </View>
        {marks && <View className={styles.marks}>{marks}</View>}
      </View>
      {children}
    </View>
  );
}
