import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible } from './accessible';
import styles from './card.module.scss';
import { classNames } from './class-names';

interface CardProps {
  title?: string;
  /** To the right of the title: a count, a quiet button. */
  extra?: ReactNode;
  children: ReactNode;
}

/** A surface with an optional heading. Rows inside it are separated by hairlines. On paper it has no frame. */
export function Card({ title, extra, children }: CardProps) {
  return (
    <View className={process.env.TARO_ENV === 'weapp' ? styles.card : classNames(styles.card, 'card')}>
      {title !== undefined && (
        <View className={styles.head}>
          <Text className={styles.title} {...accessible({ role: 'heading' })}>
            {title}
          </Text>
          {extra}
        </View>
      )}
      {children}
    </View>
  );
}
