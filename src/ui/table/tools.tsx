import { useContext } from 'react';
import { copy } from '@/platform/copy';
import { figure } from '../figure';
import { type TextTable, tabSeparated } from './cells';
import { GoesOn } from './listed-so-far';
import { SaveButton } from './save-button';
import styles from './tools.module.scss';

interface ToolsProps {
  /** 行, 人. */
  unit?: string;
  table: () => TextTable;
  count: number;
}

/** Below a table on a wide screen: how long it is or how far it has been fetched, and the ways to take it along. In a browser only. */
export function Tools({ table, count, unit = '行' }: ToolsProps) {
  const goesOn = useContext(GoesOn);
  return (
    <div className={styles.tools}>
      <span className={styles.count}>{`${goesOn ? '前' : '共'} ${figure(count)} ${unit}`}</span>
      <button type='button' className={styles.tool} onClick={() => void copy(tabSeparated(table()))}>
        复制
      </button>
      <SaveButton text='存为 .xlsx' table={table} />
    </div>
  );
}
