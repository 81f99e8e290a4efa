import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { figure } from '@/ui/figure';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { QUESTION_TYPES } from '../../../../core/bank/question-types/shapes';
import type { DeskView } from '../../../../core/bank/questions/contract';
import type { QuestionState } from '../../../../core/bank/stale/outdated';
import { typeWord } from '../../quiz/public-workbench';
import { useDesk } from '../questions/rows-store';
import { difficultyWords, stateWords } from '../words';
import styles from './question-filter.module.scss';

const STATES: readonly QuestionState[] = ['active', 'draft', 'stale', 'retired'];
const DIFFICULTIES = [1, 2, 3, 4, 5];

/** Stands for no filter, because a select has no empty choice. */
const ANY = 'any';
const orNull = <Value extends string>(value: Value | typeof ANY): Value | null => (value === ANY ? null : value);

/** Filters the questions by state (with counts), type, topic, difficulty and words of the stem. */
export function QuestionFilter({ desk: { counts, topics } }: { desk: DeskView }) {
  const { filter, choose } = useDesk();
  const [words, setWords] = useState(filter.words);
  const search = () => choose({ words });
  return (
    <>
      <Chips
        label='状态'
        options={STATES.map((state) => ({ value: state, label: `${stateWords[state]} ${figure(counts[state])}` }))}
        value={filter.state}
        onChange={(state) => choose({ state })}
        isOneLine
      />
      <Card>
        <View className={styles.fields}>
          <SelectField
            label='题型'
            options={[
              { value: ANY, label: '全部题型' },
              ...QUESTION_TYPES.map((type) => ({ value: type, label: typeWord(type) })),
            ]}
            value={filter.type ?? ANY}
            onChange={(type) => choose({ type: orNull(type) })}
          />
          <SelectField
            label='主题'
            options={[{ value: ANY, label: '全部主题' }, ...topics.map((topic) => ({ value: topic, label: topic }))]}
            value={filter.topic ?? ANY}
            onChange={(topic) => choose({ topic: orNull(topic) })}
          />
          <SelectField
            label='难度'
            options={[
              { value: ANY, label: '全部难度' },
              ...DIFFICULTIES.map((value) => ({ value: String(value), label: difficultyWords(value) })),
            ]}
            value={filter.difficulty === null ? ANY : String(filter.difficulty)}
            onChange={(value) => choose({ difficulty: value === ANY ? null : Number(value) })}
          />
          <View className={styles.search}>
            <View className={styles.words}>
              <TextField label='题干或选项里的字' value={words} onChange={setWords} onEnter={search} maxLength={60} />
            </View>
            <View className={styles.find}>
              <Button kind='quiet' text='查找' onPress={search} />
            </View>
          </View>
        </View>
      </Card>
    </>
  );
}
