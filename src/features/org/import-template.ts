import { saveFile } from '@/platform/download';
import { saveTable } from '@/ui/table/save-table';
import type { TableKind } from '../../../core/org/import-contract';
import { tableTemplate } from '../../../core/org/rules/table-template';

const TITLES: Record<TableKind, string> = { units: '组织树模板', members: '党员名册模板' };

/** Hands over a table to fill in: a workbook in a browser, and to a chat in WeChat, where no workbook is written, CSV. */
export async function saveTemplate(kind: TableKind): Promise<void> {
  const { header, rows } = tableTemplate(kind);
  if (process.env.TARO_ENV !== 'weapp') return saveTable({ title: TITLES[kind], header, rows });
  // The mark tells spreadsheets that the text is UTF-8.
  const text = `\ufeff${[header, ...rows].map((cells) => cells.join(',')).join('\n')}`;
  await saveFile(`${TITLES[kind]}.csv`, { text });
}
