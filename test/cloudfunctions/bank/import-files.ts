import { type Zippable, zipSync } from 'fflate';
import { commitImport, continueImport, startImport } from '../../../core/bank/imports/contract';
import type { ImportOptions, ImportView } from '../../../core/bank/imports/import';
import type { TestCloud } from '../../support/test-cloud';

export const options: ImportOptions = {
  topic: '导入的题',
  difficulty: 3,
  source: { document: '', version: '', article: '', quote: '' },
  state: 'active',
};

const bytes = (text: string): Uint8Array => Buffer.from(text);

const WORKBOOK_PARTS = {
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><sheets><sheet name="试题" sheetId="1" r:id="rId1"/><sheet name="二" sheetId="2" r:id="rId2"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
  'xl/worksheets/sheet2.xml': '<worksheet><sheetData/></worksheet>',
};

/** A workbook made of these parts (path → XML), as any program might write it. */
export const workbook = (parts: Record<string, string>): Buffer => {
  const files: Zippable = Object.fromEntries(
    Object.entries({ ...WORKBOOK_PARTS, ...parts }).map(([name, text]) => [name, bytes(text)]),
  );
  return Buffer.from(zipSync(files));
};

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const columnName = (at: number): string => String.fromCharCode(65 + at);

/** A sheet with its texts in the cells, not in shared strings. */
export const sheetOf = (rows: readonly (readonly string[])[], rest = ''): string =>
  `<worksheet><sheetData>${rows
    .map(
      (row, at) =>
        `<row r="${at + 1}">${row
          .map((cell, column) =>
            cell === ''
              ? ''
              : `<c r="${columnName(column)}${at + 1}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`,
          )
          .join('')}</row>`,
    )
    .join('')}</sheetData>${rest}</worksheet>`;

export const xlsxOf = (rows: readonly (readonly string[])[]): Buffer =>
  workbook({ 'xl/worksheets/sheet1.xml': sheetOf(rows) });

/** Starts an import and uploads its file, as a page does. */
export async function givenFile(
  cloud: TestCloud,
  name: string,
  content: Buffer | string,
  given: Partial<{ unitId: string; key: string; options: ImportOptions; as: string }> = {},
): Promise<ImportView> {
  const { unitId = 'zz', key = 'k1', as = 'admin' } = given;
  const started = await cloud.expectOk(as, startImport, {
    unitId,
    key,
    name,
    content: { kind: 'file' },
    options: given.options ?? options,
  });
  if (!started.ticket) throw new Error('a file gets a ticket');
  const { url, headers } = started.ticket;
  const response = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(Buffer.from(content)) });
  if (response.status !== 200) throw new Error(`the storage answered ${response.status}`);
  return started.import;
}

/** Continues the import until no step is left. */
export async function untilDone(cloud: TestCloud, importId: string): Promise<ImportView> {
  for (;;) {
    const view = await cloud.expectOk('admin', continueImport, { importId });
    if (!['reading', 'importing', 'undoing'].includes(view.state)) return view;
  }
}

/** A table of questions of one choice: its head, and a row in which nothing is wrong. */
export const HEADER = ['题干', '选项A', '选项B', '答案', '解析', '依据', '编号'];
export const SOURCE = '监察法｜2024-12-25｜第三条｜专责机关';
export const good = (stem: string, id = ''): string[] => [stem, '甲', '乙', 'A', '解析', SOURCE, id];

/** What lies at an address that was given to fetch a file. */
export const fetched = async (url: string): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer());

/** Imports a workbook with these rows below `HEADER`, to its end. */
export async function importedRows(cloud: TestCloud, rows: string[][], key: string): Promise<ImportView> {
  const { importId } = await givenFile(cloud, '题.xlsx', xlsxOf([HEADER, ...rows]), { key });
  await untilDone(cloud, importId);
  await cloud.expectOk('admin', commitImport, { importId });
  return untilDone(cloud, importId);
}
