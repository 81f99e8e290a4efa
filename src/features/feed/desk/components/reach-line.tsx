import { Text, View } from '@tarojs/components';
import { accessible } from '@/ui/accessible';
import { Button } from '@/ui/button';
import type { Loadable } from '@/ui/loadable';
import { reachWords } from '@/ui/reach-words';
import type { WorkView } from '../../../../../core/feed/workbench-contract';
import styles from './reach-line.module.scss';

interface ReachLineProps {
  /** null until readers are chosen. */
  reach: Loadable<WorkView['reach']> | null;
  onRetry: () => void;
}

/** Says how many people will see the post. */
export function ReachLine({ reach, onRetry }: ReachLineProps) {
  return (
    <View className={styles.line} {...accessible({ role: 'status' })}>
      <Text>{wordsOf(reach)}</Text>
      {reach?.state === 'failed' && <Button kind='quiet' text='重试' onPress={onRetry} />}
    </View>
  );
}

function wordsOf(reach: ReachLineProps['reach']): string {
  if (reach === null) return '还没有选择谁能看到。';
  switch (reach.state) {
    case 'loading':
      return '正在计算人数…';
    case 'failed':
      return reach.message;
    case 'ready':
      return `将有 ${reachWords(reach.value)}看到。`;
    default:
      return reach satisfies never;
  }
}
