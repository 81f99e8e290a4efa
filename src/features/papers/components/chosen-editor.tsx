import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { typeWord } from '@/features/quiz/public-workbench';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Facts } from '@/ui/facts';
import { Pieces } from '@/ui/pieces';
import { TextField } from '@/ui/text-field';
import type { Askable } from '../../../../core/quiz/papers/contract';
import { type ChosenForm, MOST_QUESTIONS } from '../paper-form';
import styles from './fields.module.scss';
import { QuestionPicker } from './question-picker';

interface ChosenEditorProps {
  unitId: string;
  chosen: readonly ChosenForm[];
  onChange: (chosen: ChosenForm[]) => void;
  error?: string | undefined;
}

const USUAL_POINTS = '5';

/** The chosen questions, which everybody gets in this order; adds and removes them. */
export function ChosenEditor({ unitId, chosen, onChange, error }: ChosenEditorProps) {
  const [isPicking, setPicking] = useState(false);
  const toggle = (question: Askable) => {
    const others = chosen.filter(({ id }) => id !== question.id);
    if (others.length < chosen.length) onChange(others);
    else if (chosen.length < MOST_QUESTIONS)
      onChange([...chosen, { ...question, points: USUAL_POINTS, isUsable: true }]);
  };
  const swap = (index: number, other: number) => {
    const [one, two] = [chosen[index], chosen[other]];
    if (!one || !two) return;
    onChange(chosen.map((question, place) => (place === index ? two : place === other ? one : question)));
  };
  return (
    <>
      <Card
        title={`选定 ${chosen.length} 题`}
        extra={!isPicking && <Button kind='quiet' text='从题库选题' onPress={() => setPicking(true)} />}
      >
        {chosen.length === 0 && (
          <EmptyState title='选定的题会按顺序列在这里。' hint='每名党员得到同样的题，选项顺序各不相同。' />
        )}
        <Pieces of={chosen} nodes={30}>
          {(question, index) => (
            <ChosenLine
              key={question.id}
              question={question}
              number={index + 1}
              onPoints={(points) => onChange(chosen.map((each) => (each === question ? { ...each, points } : each)))}
              onUp={index > 0 ? () => swap(index, index - 1) : undefined}
              onRemove={() => onChange(chosen.filter((each) => each !== question))}
            />
          )}
        </Pieces>
        {error && <Text className={styles.error}>{error}</Text>}
      </Card>
      {isPicking && (
        <QuestionPicker
          unitId={unitId}
          isChosen={(id) => chosen.some((question) => question.id === id)}
          onToggle={toggle}
          onDone={() => setPicking(false)}
        />
      )}
    </>
  );
}

interface ChosenLineProps {
  question: ChosenForm;
  number: number;
  onPoints: (points: string) => void;
  onUp: (() => void) | undefined;
  onRemove: () => void;
}

function ChosenLine({ question, number, onPoints, onUp, onRemove }: ChosenLineProps) {
  const { stem, type, topic, difficulty, isUsable, points } = question;
  const facts = type ? [typeWord(type), topic, `难度 ${difficulty}`] : [];
  return (
    <View className={styles.chosen}>
      <View className={styles.stem}>
        <Text>{`${number}. ${stem || '题库里已经没有这道题'}`}</Text>
        <Facts of={facts} />
        {!isUsable && <Text className={styles.error}>这道题已停用或不在可用的题库里，请换一题。</Text>}
      </View>
      <View className={styles.points}>
        <TextField label='分值' kind='number' value={points} onChange={onPoints} maxLength={2} />
      </View>
      {onUp && <Button kind='quiet' text='上移' label={`上移第 ${number} 题`} onPress={onUp} />}
      <Button kind='quiet' text='去掉' label={`去掉第 ${number} 题`} onPress={onRemove} />
    </View>
  );
}
