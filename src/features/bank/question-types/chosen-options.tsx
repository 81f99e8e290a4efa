import { Text, View } from '@tarojs/components';
import { ProgressBar } from '@/ui/progress-bar';
import { Tag } from '@/ui/tag';
import styles from '../analysis/components/analysis.module.scss';
import type { ChosenProps } from './type-form';

/** How many members chose each option. */
export const ChosenOptions = ({ choices, answers }: ChosenProps) =>
  choices.map(({ option, text, isRight, count }) => (
    <View key={option} className={styles.choice}>
      <View className={styles.option}>
        <Text>{option.length === 1 ? `${option}. ${text}` : text}</Text>
        {isRight && <Tag text='正确答案' tone='ok' />}
      </View>
      <ProgressBar value={answers === 0 ? 0 : count / answers} label={`${count} 人`} />
    </View>
  ));
