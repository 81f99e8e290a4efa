import { Text, View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { friendlyTime } from '@/ui/friendly-time';
import type { MyFeedback } from '../../../../../core/disclosure/contract';
import { dueWords, overdueWords } from '../../words';
import styles from './feedback-note.module.scss';

interface FeedbackNoteProps {
  feedback: Pick<MyFeedback, 'text' | 'at' | 'answer' | 'answerDueAt'>;
  /** Name of its writer; absent when the writer reads it. */
  byName?: string;
}

/** Feedback on an item, and the answer to it. */
export function FeedbackNote({ feedback: { text, at, answer, answerDueAt }, byName }: FeedbackNoteProps) {
  const written = friendlyTime(at, now());
  const late = overdueWords(answerDueAt, now());
  return (
    <View className={styles.note}>
      <Text className={styles.facts}>{byName === undefined ? written : `${byName} · ${written}`}</Text>
      <Text className={styles.text}>{text}</Text>
      {answer ? (
        <View className={styles.answer}>
          <Text className={styles.facts}>{`${answer.byName}答复 · ${friendlyTime(answer.at, now())}`}</Text>
          <Text className={styles.text}>{answer.text}</Text>
        </View>
      ) : (
        <Text className={late === null ? styles.due : styles.late}>{`待答复，${late ?? dueWords(answerDueAt)}`}</Text>
      )}
    </View>
  );
}
