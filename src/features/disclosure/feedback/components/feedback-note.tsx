import { Text, View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { Facts } from '@/ui/facts';
import { friendlyTime } from '@/ui/friendly-time';
import type { AnsweredInPublic, MyFeedback } from '../../../../../core/disclosure/contract';
import type { Verdict } from '../../../../../core/kernel/content-verdict';
import { kindWords } from '../../notice-words';
import { dueWords, overdueWords } from '../../words';
import styles from './feedback-note.module.scss';

interface FeedbackNoteProps {
  feedback: Pick<MyFeedback, 'kind' | 'text' | 'at' | 'answer' | 'answerDueAt' | 'isNamed' | 'check'>;
  /** Name of its writer; absent when the writer reads it. */
  byName?: string;
}

/** Feedback on an item, and the answer to it. */
export function FeedbackNote({ feedback, byName }: FeedbackNoteProps) {
  const { kind, text, at, answer, answerDueAt, isNamed, check } = feedback;
  const written = [kindWords[kind], friendlyTime(at, now())];
  const late = overdueWords(answerDueAt, now());
  return (
    <View className={styles.note}>
      <Facts
        of={byName === undefined ? written : [`${byName}${isNamed ? '' : '（别的党员看不到名字）'}`, ...written]}
      />
      <Text className={styles.text}>{text}</Text>
      {answer === null && check !== null && check.verdict !== 'passed' && (
        <Text className={styles.due}>{heldNote(check.verdict, byName === undefined)}</Text>
      )}
      {answer ? (
        <View className={styles.answer}>
          <Facts of={[`${answer.byName}答复${answer.isPublic ? '，已公开' : ''}`, friendlyTime(answer.at, now())]} />
          <Text className={styles.text}>{answer.text}</Text>
        </View>
      ) : (
        <Text className={late === null ? styles.due : styles.late}>{`待答复，${late ?? dueWords(answerDueAt)}`}</Text>
      )}
    </View>
  );
}

/** Feedback that everybody in the scope of its item reads, with the answer. */
export const PublicAnswer = ({ feedback: { kind, memberName, text, at, answer } }: { feedback: AnsweredInPublic }) => (
  <View className={styles.note}>
    <Facts of={[memberName ?? '一名党员', kindWords[kind], friendlyTime(at, now())]} />
    <Text className={styles.text}>{text}</Text>
    <View className={styles.answer}>
      <Facts of={[`${answer.byName}答复`, friendlyTime(answer.at, now())]} />
      <Text className={styles.text}>{answer.text}</Text>
    </View>
  </View>
);

/** Words that nobody has checked reach those who answer, and nobody else. Both are told. */
function heldNote(verdict: Verdict, isMine: boolean): string {
  const held = verdict === 'review' ? '微信的内容安全检查拿不准' : '微信没有检查这段话';
  return isMine ? `${held}，只有答复的人看得到。` : `${held}，只有您和别的答复人看得到。`;
}
