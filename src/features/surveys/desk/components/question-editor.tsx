import { Text, View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { Chips } from '@/ui/chips';
import { ChoiceList } from '@/ui/choice-list';
import { SelectField } from '@/ui/select-field';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import styles from '../../components/surveys.module.scss';
import { type DraftQuestion, linesIn } from '../draft-form';
import { questionKindWords } from '../words';

interface QuestionEditorProps {
  question: DraftQuestion;
  /** Those before it, of which it may depend. */
  earlier: readonly DraftQuestion[];
  onChange: (changes: Partial<DraftQuestion>) => void;
  onUp: () => void;
  onRemove: () => void;
}

const kinds = Object.entries(questionKindWords).map(([value, label]) => ({
  value: value as DraftQuestion['kind'],
  label,
}));
const EVERYBODY = '';
const OPTION_LENGTH = 60 * 20;

/** Writes one question. */
export function QuestionEditor({ question, earlier, onChange, onUp, onRemove }: QuestionEditorProps) {
  const { kind, title, isRequired, options, rows, steps, low, high, onlyKey, onlyOptions } = question;
  const choices = earlier.filter((one) => one.kind === 'one' || one.kind === 'many');
  const asked = choices.find(({ key }) => key === onlyKey);
  return (
    <>
      <Chips isChoice label='题型' options={kinds} value={kind} onChange={(chosen) => onChange({ kind: chosen })} />
      <TextField label='题目' value={title} onChange={(words) => onChange({ title: words })} maxLength={120} />
      {kind === 'matrix' && (
        <TextField
          label='行'
          lines={3}
          hint='一行一个，每行选一个选项'
          value={rows}
          onChange={(lines) => onChange({ rows: lines })}
          maxLength={OPTION_LENGTH}
        />
      )}
      {kind !== 'scale' && kind !== 'text' && (
        <TextField
          label='选项'
          lines={4}
          hint='一行一个'
          value={options}
          onChange={(lines) => onChange({ options: lines })}
          maxLength={OPTION_LENGTH}
        />
      )}
      {kind === 'scale' && (
        <>
          <TextField
            label='几分'
            kind='number'
            hint='从 1 打到几，2 到 10'
            value={steps}
            onChange={(most) => onChange({ steps: most })}
            maxLength={2}
          />
          <TextField label='1 分是' value={low} onChange={(words) => onChange({ low: words })} maxLength={20} />
          <TextField label='最高分是' value={high} onChange={(words) => onChange({ high: words })} maxLength={20} />
        </>
      )}
      <SwitchRow title='必答' isOn={isRequired} onChange={(isOn) => onChange({ isRequired: isOn })} />
      {choices.length > 0 && (
        <SelectField
          label='问谁'
          options={[
            { value: EVERYBODY, label: '都问' },
            ...choices.map(({ key, title: words }) => ({ value: key, label: `只问在“${words}”里选了某项的` })),
          ]}
          value={asked ? onlyKey : EVERYBODY}
          onChange={(key) => onChange({ onlyKey: key, onlyOptions: [] })}
        />
      )}
      {asked && (
        <>
          <Text className={styles.hint}>选了哪些才问</Text>
          <ChoiceList
            label='选了哪些才问'
            choices={linesIn(asked.options).map((text, at) => ({ key: String(at), text }))}
            chosen={onlyOptions.map(String)}
            isMultiple
            onToggle={(key) => {
              const option = Number(key);
              const rest = onlyOptions.filter((one) => one !== option);
              onChange({ onlyOptions: rest.length < onlyOptions.length ? rest : [...rest, option] });
            }}
          />
        </>
      )}
      <View className={styles.steps}>
        {earlier.length > 0 && <Button kind='quiet' text='上移' label='上移这一题' onPress={onUp} />}
        <Button kind='quiet' text='删除' label='删除这一题' onPress={onRemove} />
      </View>
    </>
  );
}
