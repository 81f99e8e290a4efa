import { Text, View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { SelectField } from '@/ui/select-field';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import { formWords, kindWords, roleWords, timingKindWords } from '../../desk/item-words';
import { categoryOptions } from '../../words';
import { type Draft, problemsOf } from '../form';
import { useCatalogue } from '../store';
import styles from './item-editor.module.scss';

/** What each value is called, as options of a choice. */
const optionsOf = <Value extends string>(words: Readonly<Record<Value, string>>): { value: Value; label: string }[] =>
  (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] }));

interface SeveralProps<Value extends string> {
  label: string;
  words: Readonly<Record<Value, string>>;
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
  error: string | undefined;
}

/** Any number of a few, in the order of their words. */
const Several = <Value extends string>({ label, words, chosen, onChange, error }: SeveralProps<Value>) => (
  <View>
    <Text className={styles.label}>{label}</Text>
    {optionsOf(words).map(({ value, label: title }) => (
      <SwitchRow
        key={value}
        title={title}
        isOn={chosen.includes(value)}
        onChange={(isOn) =>
          onChange(
            optionsOf(words)
              .map((option) => option.value)
              .filter((each) => (each === value ? isOn : chosen.includes(each))),
          )
        }
      />
    ))}
    {error !== undefined && <Text className={styles.error}>{error}</Text>}
  </View>
);

/** One item of the catalogue while it is being changed. */
export function ItemEditor({ item }: { item: Draft }) {
  const { form, change: changeItem, choose } = useCatalogue();
  const change = (part: Partial<Draft>) => changeItem(item.key, part);
  const problems = problemsOf(item, form);
  return (
    <View className={styles.editor}>
      <TextField
        label='事项'
        value={item.title}
        onChange={(title) => change({ title })}
        maxLength={30}
        error={problems.title}
      />
      <SelectField
        label='类别'
        options={categoryOptions}
        value={item.category}
        onChange={(category) => change({ category })}
      />
      <TextField label='依据' value={item.basis} onChange={(basis) => change({ basis })} maxLength={100} />
      <TextField label='公开范围' value={item.scope} onChange={(scope) => change({ scope })} maxLength={30} />
      <Several
        label='公开形式'
        words={formWords}
        chosen={item.forms}
        onChange={(forms) => change({ forms })}
        error={problems.forms}
      />
      <SelectField
        label='公开时间'
        options={optionsOf(timingKindWords)}
        value={item.when}
        onChange={(when) => change({ when })}
      />
      {item.when === 'yearly' && (
        <TextField
          label='每年在哪些日子之前'
          hint='用顿号隔开：3月31日、6月30日、9月30日、12月31日'
          value={item.yearly}
          onChange={(yearly) => change({ yearly })}
          maxLength={100}
          error={problems.yearly}
        />
      )}
      {item.when === 'fixed' && (
        <DateField
          label='在哪一天之前'
          value={item.fixed}
          onChange={(day) => change({ fixed: day || null })}
          error={problems.fixed}
        />
      )}
      <Several
        label='哪些组织要公开'
        words={kindWords}
        chosen={item.unitKinds}
        onChange={(unitKinds) => change({ unitKinds })}
        error={problems.unitKinds}
      />
      <SelectField
        label='由这个组织的谁负责'
        options={optionsOf(roleWords)}
        value={item.responsible}
        onChange={(responsible) => change({ responsible })}
      />
      <TextField
        label='公示天数'
        hint='不公示的不填'
        kind='number'
        value={item.noticeDays}
        onChange={(noticeDays) => change({ noticeDays })}
        maxLength={2}
        error={problems.noticeDays}
      />
      {item.noticeDays.trim() !== '' && (
        <SwitchRow
          title='按工作日计算'
          hint='照“节假日安排”里录入的放假和调休'
          isOn={item.inWorkingDays}
          onChange={(inWorkingDays) => change({ inWorkingDays })}
        />
      )}
      <SwitchRow
        title='停用'
        hint='不再提出新的事项；已经公开的仍然读得到'
        isOn={item.isHidden}
        onChange={(isHidden) => change({ isHidden })}
      />
      <View className={styles.buttons}>
        <Button kind='secondary' text='收起' onPress={() => choose(null)} />
      </View>
    </View>
  );
}
