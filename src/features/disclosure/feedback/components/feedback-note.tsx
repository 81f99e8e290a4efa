import { Text, View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { friendlyTime } from '@/ui/friendly-time';
import type { MyFeedback } from '../../../../../core/disclosure/contract';
import type { Verdict } from '../../../../../core/kernel/content-verdict';
import { dueWords, overdueWords } from '../../words';
import styles from './feedback-note.module.scss';

interface FeedbackNoteProps {
  feedback: Pick<MyFeedback, 'text' | 'at' | 'answer' | 'answerDueAt' | 'check'>;
  /** Name of its writer; absent when the writer reads it. */
  byName?: string;
}

/** Feedback on an item, and the answer to it. */
export function FeedbackNote({ feedback: { text, at, answer, answerDueAt, check }, byName }: FeedbackNoteProps) {
  const written = friendlyTime(at, now());
  const late = overdueWords(answerDueAt, now());
  return (
    <View className={styles.note}>
      <Text className={styles.facts}>{byName === undefined ? written : `${byName} · ${written}`}</Text>
      <Text className={styles.text}>{text}</Text>
      {answer === null && check !== null && check.verdict !== 'passed' && (
        <Text className={styles.due}>{heldNote(check.verdict, byName === undefined)}</Text>
      )}
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

/** Words that nobody has checked reach those who answer, and nobody else. Both are told. */
function heldNote(verdict: Verdict, isMine: boolean): string {
  const held = verdict === 'review' ? '微信的内容安全检查拿不准' : '微信没有检查这段话';
  return isMine ? `${held}，只有答复的人看得到。` : `${held}，只有您和别的答复人看得到。`;
}
