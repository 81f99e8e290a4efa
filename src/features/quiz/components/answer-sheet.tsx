import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { accessible, told } from '@/ui/accessible';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { pressable } from '@/ui/pressable';
import { Unseen } from '@/ui/unseen';
import type { OpenQuestion } from '../../../../core/quiz/attempts/contract';
import { isAnswered, useAttempt } from '../attempts/store';
import styles from './answer-sheet.module.scss';

/** Questions that stand in one grid: WeChat advises at most 60 children, and five stand in a row on a phone. */
const SHEET_CELLS = 50;

/**
 * 答题卡: which questions are answered; a press goes to one. At the last question it is open, for a check before handing
 * in.
 */
export function AnswerSheet({ questions }: { questions: readonly OpenQuestion[] }) {
  const { answers, index, turnTo } = useAttempt();
  const [isOpened, setOpened] = useState(false);
  const isLast = index === questions.length - 1;
  const isOpen = isOpened || isLast;
  const sheets = Array.from({ length: Math.ceil(questions.length / SHEET_CELLS) }, (_, number) =>
    questions.slice(number * SHEET_CELLS, (number + 1) * SHEET_CELLS),
  );
  const count = questions.filter((question) => isAnswered(answers, question)).length;

  return (
    <Card
      title={`已答 ${count} / ${questions.length}`}
      extra={
        !isLast && <Button kind='quiet' text={isOpen ? '收起答题卡' : '答题卡'} onPress={() => setOpened(!isOpen)} />
      }
    >
      {isOpen && (
        <View {...accessible({ role: 'group', label: '答题卡' })}>
          {sheets.map((sheet, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: questions never change places
            <View key={number} className={styles.sheet}>
              {sheet.map((question, cell) => {
                const place = number * SHEET_CELLS + cell;
                const isGiven = isAnswered(answers, question);
                return (
                  <View
                    key={question.key}
                    className={classNames(styles.cell, isGiven && styles.given, place === index && styles.current)}
                    {...pressable(() => turnTo(place), {
                      ...told(`第 ${place + 1} 题，${isGiven ? '已答' : '未答'}`),
                      current: place === index,
                    })}
                  >
                    <Text>
                      {process.env.TARO_ENV !== 'weapp' && <Unseen text='第 ' />}
                      {place + 1}
                      {process.env.TARO_ENV !== 'weapp' && <Unseen text=' 题' />}
                    </Text>
                    <Text className={styles.said}>{isGiven ? '已答' : '未答'}</Text>
                  </View>
                );
              })}
            </View>
          ))}
        </View>
      )}
    </Card>
  );
}
