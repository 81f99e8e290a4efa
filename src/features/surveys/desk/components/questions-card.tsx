import { View } from '@tarojs/components';
import { Fragment, useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { MOST_QUESTIONS } from '../../../../../core/surveys/form';
import styles from '../../components/surveys.module.scss';
import { useCompose } from '../compose-store';
import { type DraftQuestion, newQuestion } from '../draft-form';
import { questionKindWords } from '../words';
import { QuestionEditor } from './question-editor';

/** The questions of a survey; one of them is open at a time, below its row. */
export function QuestionsCard({ questions }: { questions: readonly DraftQuestion[] }) {
  const { problems, change } = useCompose();
  const [openKey, setOpenKey] = useState<string | null>(null);
  const set = (next: DraftQuestion[]) => change({ questions: next });
  const add = () => {
    const question = newQuestion(questions);
    set([...questions, question]);
    setOpenKey(question.key);
  };
  const up = (at: number) => {
    const next = [...questions];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at - 1, 0, moved);
    set(next);
  };
  return (
    <Card title='题目'>
      <Pieces of={questions}>
        {(question, at) => (
          <Fragment key={question.key}>
            <Row
              title={`${at + 1}. ${question.title || '还没有写题目'}`}
              facts={[
                questionKindWords[question.kind],
                question.isRequired ? '必答' : '可以不答',
                question.onlyKey === '' ? undefined : '只问一部分人',
              ]}
              onPress={() => setOpenKey(openKey === question.key ? null : question.key)}
            />
            {question.key === openKey && (
              <QuestionEditor
                question={question}
                earlier={questions.slice(0, at)}
                onChange={(changes) =>
                  set(questions.map((one) => (one.key === question.key ? { ...one, ...changes } : one)))
                }
                onUp={() => up(at)}
                onRemove={() => set(questions.filter((one) => one.key !== question.key))}
              />
            )}
          </Fragment>
        )}
      </Pieces>
      <View className={styles.stack}>
        {problems.questions !== undefined && <Notice kind='error' text={problems.questions} />}
        {questions.length < MOST_QUESTIONS && <Button kind='secondary' text='加一题' onPress={add} />}
      </View>
    </Card>
  );
}
