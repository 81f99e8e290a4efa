import { Text, View } from '@tarojs/components';
import { accessible } from '@/ui/accessible';
import { ChoiceList } from '@/ui/choice-list';
import { Tag } from '@/ui/tag';
import type { CheckQuestion } from '../../../../../core/classroom/lesson-contract';
import { useLesson } from '../store';
import styles from './check-item.module.scss';

/** One question of the short check, with its verdict from the last hand-in. */
export function CheckItem({ question, number }: { question: CheckQuestion; number: number }) {
  const { answers, verdicts, isSending, toggle } = useLesson();
  const verdict = verdicts[question.key];
  const stem = `${number}. ${question.stem}`;
  return (
    <View className={styles.item}>
      <Text className={styles.stem}>{stem}</Text>
      <ChoiceList
        label={stem}
        choices={question.options.map(({ key, text }) => ({ key, letter: key.toUpperCase(), text }))}
        chosen={answers[question.key] ?? []}
        isMultiple
        isDisabled={isSending}
        onToggle={(option) => toggle(question.key, option)}
      />
      {verdict && (
        <View className={styles.verdict} {...accessible({ role: 'status' })}>
          <Tag text={verdict.isRight ? '答对了' : '再想一想'} tone={verdict.isRight ? 'ok' : 'warn'} />
          {verdict.explanation !== null && <Text className={styles.explanation}>{verdict.explanation}</Text>}
        </View>
      )}
    </View>
  );
}
