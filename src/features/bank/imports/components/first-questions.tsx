import { View } from '@tarojs/components';
import { useState } from 'react';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import type { ImportView } from '../../../../../core/bank/imports/import';
import { QuestionPreview } from '../../../quiz/public-workbench';
import { useFirstQuestions } from '../job-store';
import styles from './first-questions.module.scss';

type Shown = 'asked' | 'marked';
const OPTIONS: { value: Shown; label: string }[] = [
  { value: 'asked', label: '作答时' },
  { value: 'marked', label: '交卷后' },
];

/** The first questions that would be added, as members will see them. */
export function FirstQuestions({ job }: { job: ImportView }) {
  const { rows, open } = useFirstQuestions();
  const [shown, setShown] = useState<Shown>('asked');
  if (job.counts.new + job.counts.draft === 0) return null;
  return (
    <Card title='前几题，党员看到的样子'>
      <Chips label='什么时候' options={OPTIONS} value={shown} onChange={setShown} />
      <AsyncView of={rows} onRetry={() => void open(job.importId)}>
        {(questions) =>
          questions.map(({ id, content }) => (
            <View key={id} className={styles.question}>
              <QuestionPreview content={content} isMarked={shown === 'marked'} />
            </View>
          ))
        }
      </AsyncView>
    </Card>
  );
}
