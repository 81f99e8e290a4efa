import { View } from '@tarojs/components';
import { useState } from 'react';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { TextField } from '@/ui/text-field';
import type { WeeklyPlan } from '../../../../core/quiz/papers/contract';
import { blueprintForm, blueprintOf, problemsOf } from '../blueprint-form';
import { useWeekly } from '../weekly-store';
import styles from './fields.module.scss';
import { SectionsEditor } from './sections-editor';
import { TakingFields } from './taking-fields';

/** 组卷规则 of the weekly test. The timer draws papers by them from the next Monday on. */
export function BlueprintEditor({ plan }: { plan: WeeklyPlan }) {
  const { isSaving, saveBlueprint } = useWeekly();
  const [form, setForm] = useState(() => blueprintForm(plan.blueprint));
  const [isChecked, setChecked] = useState(false);
  const problems = isChecked ? problemsOf(form) : {};
  const save = async () => {
    setChecked(true);
    const blueprint = blueprintOf(form);
    if (blueprint && (await saveBlueprint(blueprint))) toast('已保存，从下一次出卷起用');
  };
  return (
    <>
      <Card title='组卷规则'>
        <View className={styles.fields}>
          <TextField
            label='标题'
            value={form.title}
            onChange={(title) => setForm({ ...form, title })}
            maxLength={40}
            error={problems.title}
          />
          <TextField
            label='限时（分钟）'
            kind='number'
            value={form.minutes}
            onChange={(minutes) => setForm({ ...form, minutes })}
            maxLength={3}
            error={problems.minutes}
          />
        </View>
        <TakingFields taking={form.taking} problems={problems} onChange={(taking) => setForm({ ...form, taking })} />
      </Card>
      <SectionsEditor
        unitId={plan.unitId}
        sections={form.sections}
        onChange={(sections) => setForm({ ...form, sections })}
        error={problems.content}
      />
      <Button text='保存组卷规则' isBusy={isSaving} onPress={() => void save()} />
    </>
  );
}
