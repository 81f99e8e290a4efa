import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import type { QuestionContent } from '../../../../core/bank/questions/contract';
import { QuestionPreview } from '../../quiz/public-workbench';
import styles from './editor.module.scss';

type Shown = 'asked' | 'marked';
const options: { value: Shown; label: string }[] = [
  { value: 'asked', label: '作答时' },
  { value: 'marked', label: '交卷后' },
];

interface PreviewCardProps {
  content: QuestionContent;
  /** Whether the right answer is shown before anybody asks for it. */
  isFirstMarked?: boolean;
}

/** The question as members see it: while answering, or after the end with the right answer. */
export function PreviewCard({ content, isFirstMarked = false }: PreviewCardProps) {
  const [shown, setShown] = useState<Shown>(isFirstMarked ? 'marked' : 'asked');
  return (
    <Card title='党员看到的样子'>
      <Chips label='什么时候' options={options} value={shown} onChange={setShown} />
      <View className={styles.gap}>
        <QuestionPreview content={content} isMarked={shown === 'marked'} />
      </View>
    </Card>
  );
}
