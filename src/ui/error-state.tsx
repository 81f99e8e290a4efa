import { Text, View } from '@tarojs/components';
import { accessible } from './accessible';
import { Button } from './button';
import styles from './state.module.scss';

interface ErrorStateProps {
  /** What happened, in the person's words. */
  message: string;
  onRetry?: () => void;
}

export function ErrorState({ message, onRetry }: ErrorStateProps) {
  return (
    <View className={styles.state} {...accessible({ role: 'alert' })}>
      <Text className={styles.title}>{message}</Text>
      {onRetry && (
        <View className={styles.retry}>
          <Button text='重试' kind='secondary' onPress={onRetry} />
        </View>
      )}
    </View>
  );
}
