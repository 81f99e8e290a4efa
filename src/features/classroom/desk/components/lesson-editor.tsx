import { View } from '@tarojs/components';
import { BlockEditor } from '@/desk/blocks/block-editor';
import { confirm } from '@/platform/confirm';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { TextField } from '@/ui/text-field';
import { type Desk, useDesk } from '../compose-store';
import { type LessonForm, MAX } from '../course-form';
import { ticketOf, useLessonPreview } from '../preview-store';
import { CheckEditor } from './check-editor';
import styles from './lesson-editor.module.scss';

interface LessonEditorProps {
  desk: Desk;
  lesson: LessonForm;
}

/** Edits one lesson: title, text with files, and short check. */
export function LessonEditor({ desk, lesson }: LessonEditorProps) {
  const { lessonProblems, changeLesson } = useDesk();
  const { body, addresses, problems: refused, show } = useLessonPreview();
  const { lessonId, title, markdown, check } = lesson;
  const problems = lessonProblems[lessonId] ?? {};
  return (
    <>
      <Card title={`第 ${desk.form.lessons.indexOf(lesson) + 1} 节`} extra={<Places desk={desk} lesson={lesson} />}>
        <TextField
          label='课时标题'
          value={title}
          onChange={(value) => changeLesson(lessonId, { title: value })}
          maxLength={MAX.title}
          error={problems.title}
        />
        <BlockEditor
          value={markdown}
          onChange={(value) => changeLesson(lessonId, { markdown: value })}
          maxLength={MAX.markdown}
          error={problems.markdown}
          preview={body}
          onPreview={(value, isLive) => void show(value, isLive)}
          addresses={addresses}
          ticket={ticketOf(desk.form.unitId)}
        />
        {body.state === 'ready' && refused.map((words) => <Notice key={words} kind='warn' text={words} />)}
      </Card>
      <CheckEditor
        check={check}
        onChange={(changed) => changeLesson(lessonId, { check: changed })}
        problem={problems.check}
      />
    </>
  );
}

/** Buttons to move the lesson up or down, and to remove it. */
function Places({ desk, lesson: { lessonId, title, markdown } }: LessonEditorProps) {
  const { moveLesson, removeLesson } = useDesk();
  const { lessons } = desk.form;
  const at = lessons.findIndex((lesson) => lesson.lessonId === lessonId);
  const name = title.trim() || '这一节';
  const remove = async () => {
    const isPublished = desk.saved?.lessons.some((lesson) => lesson.lessonId === lessonId) ?? false;
    const isEmpty = title.trim() === '' && markdown.trim() === '';
    const agreed =
      isEmpty ||
      (await confirm({
        title: '移除课时',
        content: isPublished
          ? `移除“${name}”并发布后，党员不再看到它，学到这里的进度也不再显示。`
          : `“${name}”里写的内容会删去，不能找回。`,
        confirmText: '移除',
      }));
    if (agreed) removeLesson(lessonId);
  };
  return (
    <View className={styles.places}>
      <Button
        kind='quiet'
        text='上移'
        label={`上移：${name}`}
        isDisabled={at <= 0}
        onPress={() => moveLesson(lessonId, -1)}
      />
      <Button
        kind='quiet'
        text='下移'
        label={`下移：${name}`}
        isDisabled={at === lessons.length - 1}
        onPress={() => moveLesson(lessonId, 1)}
      />
      <Button kind='quiet' text='移除' label={`移除：${name}`} onPress={() => void remove()} />
    </View>
  );
}
