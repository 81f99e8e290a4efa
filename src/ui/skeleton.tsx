import { View } from '@tarojs/components';
import { accessible } from './accessible';
import styles from './skeleton.module.scss';

interface SkeletonProps {
  /** What will be drawn: rows of a list, an article, a form. */
  shape?: 'list' | 'article' | 'form';
  count?: number;
}

/** The shape of the content while it loads, so that nothing jumps when it arrives. */
export function Skeleton({ shape = 'list', count = 3 }: SkeletonProps) {
  const items = Array.from({ length: count }, (_, index) => `${shape}-${index}`);
  return (
    <View className={styles.skeleton} {...accessible({ role: 'status', label: '正在加载' })}>
      {items.map((key) => (
        <View key={key} className={styles[shape]}>
          <View className={styles.line} />
          <View className={styles.shortLine} />
        </View>
      ))}
    </View>
  );
}
