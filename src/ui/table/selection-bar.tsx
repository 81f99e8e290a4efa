import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { copy } from '@/platform/copy';
import { accessible } from '../accessible';
import { type TextTable, tabSeparated } from './cells';
import { SaveButton } from './save-button';
import styles from './tools.module.scss';

interface SelectionBarProps {
  count: number;
  unit?: '行' | '人';
  table: () => TextTable;
  onClear: () => void;
  /** Buttons for what is marked. */
  children: ReactNode;
}

/** At the foot of a table while rows are marked: how many, and what can be done with them. In a browser only. */
export function SelectionBar({ count, unit = '行', table, onClear, children }: SelectionBarProps) {
  return (
    <View className={styles.bar} {...accessible({ role: 'group', label: '选中的行' })}>
      <span className={styles.chosen} role='status'>{`选中 ${count} ${unit}`}</span>
      {children}
      <button type='button' className={styles.tool} onClick={() => void copy(tabSeparated(table()))}>
        复制选中的
      </button>
      <SaveButton text='选中的存为 .xlsx' table={table} />
      <button type='button' className={styles.tool} onClick={onClear}>
        都不选
      </button>
    </View>
  );
}
