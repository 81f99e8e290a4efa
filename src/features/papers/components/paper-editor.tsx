import { Text, View } from '@tarojs/components';
import { ScopePicker, SpeakerField } from '@/features/org/public-workbench';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { DateField } from '@/ui/date-field';
import { TextField } from '@/ui/text-field';
import { type Desk, useCompose } from '../compose-store';
import { contentWords, kindWords } from '../field-words';
import type { PaperForm } from '../paper-form';
import { ChosenEditor } from './chosen-editor';
import styles from './fields.module.scss';
import { SectionsEditor } from './sections-editor';
import { TakingFields } from './taking-fields';

const KIND_WORDS: Record<PaperForm['kind'], string> = {
  fixed: '试卷进入每个人的待办，完成情况可以在统计里看。',
  contest: '竞赛自愿参加，不进待办，也不统计谁没有参加。',
};
const optionsOf = <Value extends string>(words: Record<Value, string>) =>
  (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }));
const MAX_TITLE = 40;

/** All fields of a paper. */
export function PaperEditor({ desk: { form, around } }: { desk: Desk }) {
  const { problems, change } = useCompose();
  return (
    <>
      <Card>
        <Chips
          isChoice
          label='种类'
          options={optionsOf(kindWords)}
          value={form.kind}
          onChange={(kind) => change({ kind })}
        />
        <Text className={styles.note}>{KIND_WORDS[form.kind]}</Text>
        <TextField
          label='标题'
          value={form.title}
          onChange={(title) => change({ title })}
          maxLength={MAX_TITLE}
          error={problems.title}
        />
        <View className={styles.fields}>
          <SpeakerField
            label='单元（用它和上级的题库）'
            speakers={around.administered}
            unitId={form.unitId}
            scope={form.scope}
            onChange={change}
            error={problems.unitId}
          />
          <DateField
            label='开放日期'
            value={form.opensOn}
            onChange={(day) => change({ opensOn: day || null })}
            error={problems.opensOn}
          />
          <DateField
            label='结束日期（到这一天结束为止）'
            value={form.closesOn}
            onChange={(day) => change({ closesOn: day || null })}
            error={problems.closesOn}
          />
          <TextField
            label='限时（分钟）'
            kind='number'
            value={form.minutes}
            onChange={(minutes) => change({ minutes })}
            maxLength={3}
            error={problems.minutes}
          />
        </View>
      </Card>
      <Card title='谁来作答'>
        <ScopePicker
          label='单元，含其下级'
          units={around.units}
          speakerId={form.unitId}
          scope={form.scope}
          onChange={(scope) => change({ scope })}
          error={problems.scope}
        />
      </Card>
      <Card title='作答与计分'>
        <TakingFields taking={form.taking} problems={problems} onChange={(taking) => change({ taking })} />
      </Card>
      <Chips
        isChoice
        label='题目从哪里来'
        options={optionsOf(contentWords)}
        value={form.by}
        onChange={(by) => change({ by })}
      />
      {form.by === 'blueprint' ? (
        <SectionsEditor
          unitId={form.unitId}
          sections={form.sections}
          onChange={(sections) => change({ sections })}
          error={problems.content}
        />
      ) : (
        <ChosenEditor
          unitId={form.unitId}
          chosen={form.chosen}
          onChange={(chosen) => change({ chosen })}
          error={problems.content}
        />
      )}
    </>
  );
}
