import { Text, View } from '@tarojs/components';
import { accessible } from '@/ui/accessible';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { pressable } from '@/ui/pressable';
import { TextField } from '@/ui/text-field';
import { type CheckForm, emptyQuestion, MAX, MOST_OPTIONS, MOST_QUESTIONS } from '../course-form';
import styles from './check-editor.module.scss';

interface CheckEditorProps {
  check: readonly CheckForm[];
  onChange: (check: CheckForm[]) => void;
  problem: string | undefined;
}

/**
 * Edits the short check: up to three questions with right options and explanation. Without one, members confirm the
 * lesson.
 */
export function CheckEditor({ check, onChange, problem }: CheckEditorProps) {
  const replace = (index: number, changed: CheckForm) =>
    onChange(check.map((question, at) => (at === index ? changed : question)));
  return (
    <Card
      title='小测'
      extra={
        check.length < MOST_QUESTIONS && (
          <Button kind='quiet' text='加一题' onPress={() => onChange([...check, emptyQuestion])} />
        )
      }
    >
      {check.length === 0 && <Text className={styles.hint}>没有小测的课时，党员读完确认就算学完。</Text>}
      {check.map((question, index) => (
        <QuestionEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: questions have no ids before they are published
          key={index}
          number={index + 1}
          question={question}
          onChange={(changed) => replace(index, changed)}
          onRemove={() => onChange(check.filter((_, at) => at !== index))}
        />
      ))}
      {problem !== undefined && (
        <Text className={styles.problem} {...accessible({ role: 'alert' })}>
          {problem}
        </Text>
      )}
    </Card>
  );
}

interface QuestionEditorProps {
  number: number;
  question: CheckForm;
  onChange: (question: CheckForm) => void;
  onRemove: () => void;
}

const letterOf = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index);

function QuestionEditor({ number, question, onChange, onRemove }: QuestionEditorProps) {
  const { stem, options, right, explanation } = question;
  const toggle = (index: number) =>
    onChange({
      ...question,
      right: right.includes(index) ? right.filter((at) => at !== index) : [...right, index].sort(),
    });
  const removeOption = (index: number) =>
    onChange({
      ...question,
      options: options.filter((_, at) => at !== index),
      // Options after the removed one move up a place.
      right: right.filter((at) => at !== index).map((at) => (at > index ? at - 1 : at)),
    });
  return (
    <View className={styles.question} {...accessible({ role: 'group', label: `小测第 ${number} 题` })}>
      <TextField
        label={`第 ${number} 题`}
        value={stem}
        onChange={(value) => onChange({ ...question, stem: value })}
        maxLength={MAX.stem}
      />
      <Text className={styles.hint}>勾选正确的选项，可以不止一项。</Text>
      {options.map((option, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: options have no ids before they are published
        <View key={index} className={styles.option}>
          <View
            className={styles.mark}
            {...pressable(() => toggle(index), {
              role: 'checkbox',
              checked: right.includes(index),
              label: `第 ${number} 题选项 ${letterOf(index)} 正确`,
            })}
          >
            <View className={classNames(styles.box, right.includes(index) && styles.on)} />
          </View>
          <View className={styles.text}>
            <TextField
              label={`第 ${number} 题选项 ${letterOf(index)}`}
              value={option}
              onChange={(value) =>
                onChange({ ...question, options: options.map((other, at) => (at === index ? value : other)) })
              }
              maxLength={MAX.option}
            />
          </View>
          {options.length > 2 && (
            <Button
              kind='quiet'
              text='去掉'
              label={`去掉第 ${number} 题选项 ${letterOf(index)}`}
              onPress={() => removeOption(index)}
            />
          )}
        </View>
      ))}
      <TextField
        label={`第 ${number} 题解析`}
        value={explanation}
        onChange={(value) => onChange({ ...question, explanation: value })}
        lines={2}
        maxLength={MAX.explanation}
        hint='全部答对之后党员才看到。'
      />
      <View className={styles.actions}>
        {options.length < MOST_OPTIONS && (
          <Button
            kind='quiet'
            text='加一个选项'
            label={`给第 ${number} 题加一个选项`}
            onPress={() => onChange({ ...question, options: [...options, ''] })}
          />
        )}
        <Button kind='quiet' text='删去这题' label={`删去这题：第 ${number} 题`} onPress={onRemove} />
      </View>
    </View>
  );
}
