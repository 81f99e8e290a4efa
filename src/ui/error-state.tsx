import { Text, View } from '@tarojs/components';
import { back } from '@/platform/navigate';
import { accessible } from './accessible';
import { Button } from './button';
import styles from './state.module.scss';

interface ErrorStateProps {
  /** What happened, in the person's words. */
  message: string;
  /** Without it a retry is useless, so a button leads back instead. */
  onRetry?: (() => void) | undefined;
}

export function ErrorState({ message, onRetry }: ErrorStateProps) {
  return (
    <View className={styles.state} {...accessible({ role: 'alert' })}>
      <Text className={styles.title}>{message}</Text>
      <View className={styles.retry}>
        <Button text={onRetry ? '重试' : '返回'} kind='secondary' onPress={onRetry ?? back} />
      </View>
    </View>
  );
}
