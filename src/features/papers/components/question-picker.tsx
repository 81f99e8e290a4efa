import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { typeWord } from '@/features/quiz/public-workbench';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { SelectField } from '@/ui/select-field';
import { QUESTION_TYPES } from '../../../../core/bank/question-types/shapes';
import type { Askable } from '../../../../core/quiz/papers/contract';
import { useAvailability } from '../availability-store';
import { type Filter, queryOf, usePicker } from '../picker-store';
import styles from './fields.module.scss';

interface QuestionPickerProps {
  unitId: string;
  isChosen: (id: string) => boolean;
  onToggle: (question: Askable) => void;
  onDone: () => void;
}

const ANY = { value: 'any', label: '不限' };
const TYPES = [ANY, ...QUESTION_TYPES.map((value) => ({ value, label: typeWord(value) }))];
const DIFFICULTIES = [ANY, ...['1', '2', '3', '4', '5'].map((value) => ({ value, label: `难度 ${value}` }))];

/** Filters the questions of the bank; a tap puts one into the paper or takes it out. */
export function QuestionPicker({ unitId, isChosen, onToggle, onDone }: QuestionPickerProps) {
  const { topics, findTopics } = useAvailability();
  const list = usePicker();
  const { open } = list;
  const [wanted, setWanted] = useState<Omit<Filter, 'unitId'>>({});
  const query = queryOf({ unitId, ...wanted });
  useEffect(() => void findTopics(unitId), [unitId, findTopics]);
  useEffect(() => void open(query), [query, open]);

  const chooseType = (value: string) => {
    const { type: _former, ...others } = wanted;
    const type = QUESTION_TYPES.find((option) => option === value);
    setWanted(type ? { ...others, type } : others);
  };
  const chooseTopic = (value: string) => {
    const { topic: _former, ...others } = wanted;
    setWanted(value === ANY.value ? others : { ...others, topic: value });
  };
  const chooseDifficulty = (value: string) => {
    const { difficulty: _former, ...others } = wanted;
    setWanted(value === ANY.value ? others : { ...others, difficulty: Number(value) });
  };
  return (
    <Card title='从题库选题' extra={<Button kind='quiet' text='选好了' onPress={onDone} />}>
      <View className={styles.fields}>
        <SelectField label='题型' options={TYPES} value={wanted.type ?? ANY.value} onChange={chooseType} />
        <SelectField
          label='主题'
          options={[ANY, ...topics.map((topic) => ({ value: topic, label: topic }))]}
          value={wanted.topic ?? ANY.value}
          onChange={chooseTopic}
        />
        <SelectField
          label='难度'
          options={DIFFICULTIES}
          value={wanted.difficulty === undefined ? ANY.value : String(wanted.difficulty)}
          onChange={chooseDifficulty}
        />
      </View>
      <PagedView
        of={list}
        onRetry={() => void open(query)}
        empty={<EmptyState title='没有这样的题。' hint='换一个条件，或先在题库里添加试题。' />}
      >
        {(rows) => (
          <Pieces of={rows}>
            {(question) => (
              <Row
                key={question.id}
                title={question.stem}
                facts={[typeWord(question.type), question.topic, `难度 ${question.difficulty}`]}
                mark={isChosen(question.id) ? '已选' : '选用'}
                onPress={() => onToggle(question)}
              />
            )}
          </Pieces>
        )}
      </PagedView>
    </Card>
  );
}
