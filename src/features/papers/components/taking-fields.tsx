import { View } from '@tarojs/components';
import { keysShownWords, scoringLabel, scoringWords, whichTryWords } from '@/features/quiz/public-workbench';
import { Chips } from '@/ui/chips';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import type { KeysShown, Taking, WhichTry } from '../../../../core/quiz/papers/taking';
import type { PaperProblems, TakingForm } from '../paper-form';
import styles from './fields.module.scss';

interface TakingFieldsProps {
  taking: TakingForm;
  problems: Pick<PaperProblems, 'most' | 'passPercent'>;
  onChange: (taking: TakingForm) => void;
}

const optionsOf = <Value extends string>(words: Record<Value, string>) =>
  (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }));

const PERS: { value: Taking['tries']['per']; label: string }[] = [
  { value: 'paper', label: '一共' },
  { value: 'day', label: '每天' },
];

/** Edits how a paper is taken and marked (`Taking`). */
export function TakingFields({ taking, problems, onChange }: TakingFieldsProps) {
  const change = (changes: Partial<TakingForm>) => onChange({ ...taking, ...changes });
  const isOnce = taking.most.trim() === '1' && taking.per === 'paper';
  return (
    <>
      <View className={styles.fields}>
        <View>
          <TextField
            label='作答次数'
            kind='number'
            value={taking.most}
            onChange={(most) => change({ most })}
            maxLength={2}
            error={problems.most}
          />
          <Chips isChoice label='次数怎么算' options={PERS} value={taking.per} onChange={(per) => change({ per })} />
        </View>
        <TextField
          label='及格线（满分的百分之几）'
          hint='留空表示不设及格线'
          kind='number'
          value={taking.passPercent}
          onChange={(passPercent) => change({ passPercent })}
          maxLength={3}
          error={problems.passPercent}
        />
      </View>
      {!isOnce && (
        <SelectField<WhichTry>
          label='几次作答，哪一次算数'
          options={optionsOf(whichTryWords)}
          value={taking.counts}
          onChange={(counts) => change({ counts })}
        />
      )}
      <SelectField<KeysShown>
        label='答案和解析什么时候看'
        hint='在那以前，这份卷子的题不会出现在练习里'
        options={optionsOf(keysShownWords)}
        value={taking.keys}
        onChange={(keys) => change({ keys })}
      />
      <SelectField<Taking['multiple']>
        label={scoringLabel}
        options={optionsOf(scoringWords)}
        value={taking.multiple}
        onChange={(multiple) => change({ multiple })}
      />
    </>
  );
}
