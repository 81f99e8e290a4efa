import { Text, View } from '@tarojs/components';
import { UnitField } from '@/features/org/public-workbench';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { TextField } from '@/ui/text-field';
import { QUESTION_TYPES } from '../../../../core/bank/question-types/shapes';
import { typeWord } from '../../quiz/public-workbench';
import { formFor } from '../question-types/forms';
import { type Editing, useEditor } from '../questions/compose-store';
import { AnswerForm } from './answer-form';
import styles from './editor.module.scss';
import { SourceForm } from './source-form';

const DIFFICULTIES = ['1', '2', '3', '4', '5'];
/** Number of topics offered as chips; others must be typed. */
const MOST_TOPICS = 8;

interface QuestionFieldsProps {
  editing: Editing;
  /** Keeps the type and the number of options and blanks, because answers were given to them. */
  isFixed?: boolean;
}

/** All fields of a question of any type. */
export function QuestionFields({ editing: { form, saved, around }, isFixed = false }: QuestionFieldsProps) {
  const { problems, change } = useEditor();
  const topics = around.topics.slice(0, MOST_TOPICS).map((topic) => ({ value: topic, label: topic }));
  return (
    <>
      <Card title='题目'>
        {saved === null && around.units.length > 1 && (
          <UnitField
            label='放进哪个单元的题库'
            units={around.units}
            value={form.unitId}
            onChange={(unitId) => change({ unitId })}
            error={problems.unitId}
          />
        )}
        {!isFixed && (
          <>
            <Text className={styles.label}>题型</Text>
            <Chips
              isChoice
              label='题型'
              options={QUESTION_TYPES.map((type) => ({ value: type, label: typeWord(type) }))}
              value={form.type}
              onChange={(type) => change({ type })}
            />
          </>
        )}
        <TextField
          label='题干'
          lines={3}
          value={form.stem}
          onChange={(stem) => change({ stem })}
          maxLength={500}
          hint={formFor(form.type).stemHint}
          error={problems.stem}
        />
        <AnswerForm form={form} error={problems.body} isFixed={isFixed} />
        <TextField
          label='解析'
          lines={3}
          value={form.explanation}
          onChange={(explanation) => change({ explanation })}
          maxLength={800}
          error={problems.explanation}
        />
      </Card>
      <SourceForm source={form.source} error={problems.source} />
      <Card title='归类'>
        <TextField
          label='主题'
          value={form.topic}
          onChange={(topic) => change({ topic })}
          maxLength={40}
          error={problems.topic}
        />
        {topics.length > 0 && (
          <View className={styles.suggestions}>
            <Chips
              isChoice
              label='常用主题'
              options={topics}
              value={form.topic}
              onChange={(topic) => change({ topic })}
            />
          </View>
        )}
        <Text className={styles.label}>难度（1 易，5 难）</Text>
        <Chips
          isChoice
          label='难度'
          options={DIFFICULTIES.map((value) => ({ value, label: value }))}
          value={String(form.difficulty)}
          onChange={(value) => change({ difficulty: Number(value) })}
        />
      </Card>
    </>
  );
}
