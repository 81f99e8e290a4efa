import { copy } from '@/platform/copy';
import { saveFile } from '@/platform/download';
import { toast } from '@/platform/toast';
import { type TextTable, tabSeparated } from './cells';
import styles from './tools.module.scss';

interface ToolsProps {
  /** 行, 人. */
  unit?: string;
  table: () => TextTable;
  count: number;
}

/** Below a table on a wide screen: how long it is, and the ways to take it along. In a browser only. */
export function Tools({ table, count, unit = '行' }: ToolsProps) {
  return (
    <div className={styles.tools}>
      <span className={styles.count}>{`共 ${count} ${unit}`}</span>
      <button type='button' className={styles.tool} onClick={() => void copy(tabSeparated(table()))}>
        复制
      </button>
      <button type='button' className={styles.tool} onClick={() => void save(table())}>
        存为 .xlsx
      </button>
    </div>
  );
}

async function save(table: TextTable) {
  // The condition leaves the writer out of the mini program, whose build would follow the import otherwise.
  const workbook = process.env.TARO_ENV === 'h5' ? await import('./workbook').catch(() => null) : null;
  if (workbook === null) return toast('没有连上网络，没有存成文件');
  await saveFile(`${table.title}.xlsx`, { bytes: workbook.workbookOf(table) });
}
