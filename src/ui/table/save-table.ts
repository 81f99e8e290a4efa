import { saveFile } from '@/platform/download';
import { toast } from '@/platform/toast';
import type { TextTable } from './cells';

/** Hands a table over as an .xlsx file. The code for it is fetched when it is needed; without a network it says so. */
export async function saveTable(table: TextTable): Promise<void> {
  // The condition leaves the writer out of the mini program, whose build would follow the import otherwise.
  const workbook = process.env.TARO_ENV === 'h5' ? await import('./workbook').catch(() => null) : null;
  if (workbook === null) return toast('没有连上网络，没有存成文件');
  await saveFile(`${table.title}.xlsx`, { bytes: workbook.workbookOf(table) });
}
