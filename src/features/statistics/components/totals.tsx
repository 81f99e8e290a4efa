import { Text, View } from '@tarojs/components';
import { go } from '@/platform/navigate';
import { told } from '@/ui/accessible';
import { Card } from '@/ui/card';
import { figure } from '@/ui/figure';
import { pressable } from '@/ui/pressable';
import { ProgressBar } from '@/ui/progress-bar';
import type { CompletionView, PersonState } from '../../../../core/statistics/contract';
import { countOf, EXEMPTION_SENTENCE, figuresSentence, rateOf, rateWords, stateWords } from '../words';
import styles from './totals.module.scss';

const states: readonly PersonState[] = ['finished', 'missing', 'exempt'];

/** The figures of all my units together. */
export function Totals({ completion: { assignment, total } }: { completion: CompletionView }) {
  const rate = rateOf(total);
  return (
    <Card>
      <Text className={styles.sentence}>{figuresSentence(total)}</Text>
      {rate !== null && <ProgressBar value={rate} label={rateWords(total)} />}
      <View className={styles.counts}>
        {states.map((state) => (
          <Total key={state} state={state} count={countOf(state, total)} assignmentId={assignment.assignmentId} />
        ))}
      </View>
      {total.exempt > 0 && <Text className={styles.exemption}>{EXEMPTION_SENTENCE}</Text>}
    </Card>
  );
}

function Total({ state, count, assignmentId }: { state: PersonState; count: number; assignmentId: string }) {
  const open = () => go('statisticsPeople', { assignmentId, state });
  const opens = count > 0 ? pressable(open, told(`${stateWords[state]} ${figure(count)} 人，看名单`)) : {};
  return (
    <View className={count > 0 ? styles.open : styles.count} {...opens}>
      <Text className={styles.number}>{figure(count)}</Text>
      <Text className={styles.word}>{stateWords[state]}</Text>
    </View>
  );
}
