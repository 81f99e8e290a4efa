import { View } from '@tarojs/components';
import { Chips } from '@/ui/chips';
import { versionWords } from '@/ui/friendly-time';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import type { ImportOptions } from '../../../../../core/bank/imports/import';
import styles from './import-options.module.scss';

interface ImportOptionsFieldsProps {
  options: ImportOptions;
  onChange: (changes: Partial<ImportOptions>) => void;
}

const DIFFICULTIES = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));

/** Edits the values for fields that rows leave empty. */
export function ImportOptionsFields({ options, onChange }: ImportOptionsFieldsProps) {
  const { topic, difficulty, source, state } = options;
  const cite = (changes: Partial<ImportOptions['source']>): void => onChange({ source: { ...source, ...changes } });
  return (
    <>
      <View className={styles.pair}>
        <TextField
          label='主题'
          hint='没有写主题的题用它'
          value={topic}
          onChange={(value) => onChange({ topic: value })}
          maxLength={40}
        />
        <View className={styles.chips}>
          <View className={styles.label}>难度（1 容易，5 难）</View>
          <Chips
            isChoice
            label='难度'
            options={DIFFICULTIES}
            value={String(difficulty)}
            onChange={(value) => onChange({ difficulty: Number(value) })}
          />
        </View>
      </View>
      <View className={styles.pair}>
        <TextField
          label='依据的文件'
          hint='没有写依据的题用它'
          lines={2}
          value={source.document}
          onChange={(value) => cite({ document: value.replace(/\n/g, '') })}
          maxLength={80}
        />
        <TextField
          label='版本'
          hint='如 2024年12月25日'
          value={versionWords(source.version)}
          onChange={(value) => cite({ version: value })}
          maxLength={40}
        />
      </View>
      <View className={styles.pair}>
        <TextField label='条款' value={source.article} onChange={(value) => cite({ article: value })} maxLength={40} />
        <TextField label='原文' value={source.quote} onChange={(value) => cite({ quote: value })} maxLength={500} />
      </View>
      <SwitchRow
        title='新题直接启用'
        hint='关掉以后都先存为草稿。缺解析或依据的、选项字母是代编的，总是存为草稿，补全或看过以后才能启用。'
        isOn={state === 'active'}
        onChange={(isOn) => onChange({ state: isOn ? 'active' : 'draft' })}
      />
    </>
  );
}
