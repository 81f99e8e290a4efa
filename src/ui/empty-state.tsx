import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import styles from './state.module.scss';

interface EmptyStateProps {
  /** What will appear here: “这里会显示支部发布的公告。” */
  title: string;
  /** Who can put something here: “由支部书记或联络员发布。” */
  hint?: string;
  action?: ReactNode;
}

export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <View className={styles.state}>
      <View className={styles.ornament} />
      <Text className={styles.title}>{title}</Text>
      {hint !== undefined && <Text className={styles.hint}>{hint}</Text>}
      {action}
    </View>
  );
}
