import { Text } from '@tarojs/components';
import { ReadAloud } from '@/ui/read-aloud';
import type { RichText } from '../../../../../core/kernel/rich-text';
import { spokenOf } from '../../../../../core/kernel/sentences';
import { lessonTextId } from '../../lesson-text';
import styles from '../../notes/components/paragraph.module.scss';

/** Above a lesson: a hint that paragraphs can be pressed, and 朗读, which reads the lesson aloud. */
export function LessonVoice({ lessonId, body }: { lessonId: string; body: RichText }) {
  const spoken = spokenOf(body);
  if (spoken.length === 0) return null;
  return (
    <>
      <Text className={styles.hint}>点一段文字，可以记笔记、听读。</Text>
      <ReadAloud textId={lessonTextId(lessonId)} sentences={spoken.map(({ text }) => text)} />
    </>
  );
}
