import { Text, View } from '@tarojs/components';
import { go } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { percentWords } from '@/ui/percent-words';
import type { AnalysedItem } from '../../../../../core/quiz/analysis/contract';
import { typeWord } from '../../../quiz/public-workbench';
import { formFor } from '../../question-types/forms';
import { correlationWords, flagWords } from '../words';
import styles from './analysis.module.scss';
import { Flags } from './item-table';

/** The figures of a question in words, warnings, and how often each option was chosen. */
export function ItemDetail({ item }: { item: AnalysedItem }) {
  const { questionId, stem, type, answers, flags, choices } = item;
  const { Chosen } = formFor(type);
  const unanswered = item.unanswered ?? 0;
  return (
    <>
      <Card title={`${typeWord(type)} · ${answers} 人作答`} extra={<Flags flags={flags} />}>
        <Text className={styles.stem}>{stem}</Text>
        {figuresOf(item).map(({ name, value, meaning }) => (
          <View key={name} className={styles.figure}>
            <Text className={styles.name}>{name}</Text>
            <Text className={styles.value}>{value}</Text>
            <Text className={styles.meaning}>{meaning}</Text>
          </View>
        ))}
        {flags.map((flag) => (
          <Text key={flag} className={styles.line}>{`${flagWords[flag].tag}：${flagWords[flag].why}`}</Text>
        ))}
        <Button kind='secondary' text='打开这道题' onPress={() => go('editQuestion', { id: questionId })} />
      </Card>
      {choices && Chosen && (
        <Card title='各选项有多少人选'>
          <Chosen choices={choices} answers={answers} />
          {unanswered > 0 && <Text className={styles.line}>{`${unanswered} 人没有作答。`}</Text>}
        </Card>
      )}
    </>
  );
}

const figuresOf = ({ facility, discrimination, randomGuess }: AnalysedItem) => [
  {
    name: '得分率',
    value: facility === null ? '—' : percentWords(facility),
    meaning: '平均得到这道题分数的多少；越高越容易',
  },
  {
    name: '区分度',
    value: discrimination === null ? '—' : correlationWords(discrimination),
    meaning: '和其余题得分的相关，−1 到 1；0.3 以上较好，负数要查',
  },
  { name: '随机猜', value: percentWords(randomGuess), meaning: '不看题乱选，平均得到多少' },
];
