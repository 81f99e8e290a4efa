import { Text, View } from '@tarojs/components';
import { accessible } from '@/ui/accessible';
import { classNames } from '@/ui/class-names';
import type { BoardStage } from '../../../../core/disclosure/board-contract';
import { stageSentence, stages } from '../words';
import styles from './stage-mark.module.scss';

/** The stage of an item: 决定 → 进展 → 结果. */
export function StageMark({ stage }: { stage: BoardStage }) {
  const reached = stages.findIndex((step) => step.stage === stage);
  return (
    <View className={styles.steps} {...accessible({ role: 'img', label: stageSentence[stage] })}>
      {stages.map((step, index) => (
        <View
          key={step.stage}
          className={classNames(styles.step, index <= reached && styles.reached, index === reached && styles.current)}
        >
          <View className={styles.dot} />
          <Text className={styles.word}>{step.word}</Text>
        </View>
      ))}
    </View>
  );
}
