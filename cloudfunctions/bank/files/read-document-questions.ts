import type { FileRefusal, LeftOut } from '../../../core/bank/imports/import';
import { columnOf, isHeader } from '../../../core/bank/rules/formats/columns';
import type { Draft } from '../../../core/bank/rules/formats/draft';
import { readPlainText } from '../../../core/bank/rules/formats/read/plain-text';
import { readSheets, type Sheet } from '../../../core/bank/rules/formats/read/sheets';
import { isSectionTitle } from '../../../core/bank/rules/formats/type-in-title';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { HEADER_WITHIN } from '../../../core/kernel/table-header';
import type { DocumentBlock, OfficeDocument } from '../../_kit/office/document/read-document';
import { linesOfRows } from '../../_kit/office/document/tables';
import type { ReadFile } from './read-file';
import { unfitText } from './text-bounds';

/** Tables of questions are read as sheets, all other words as plain text. */
export function readDocumentQuestions(
  { blocks, leftOut }: OfficeDocument,
  mostRows: number,
): Result<ReadFile, FileRefusal> {
  const tables: Sheet[] = [];
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'table' && block.rows.slice(0, HEADER_WITHIN).some(isHeader)) {
      while (lines[lines.length - 1]?.trim() === '') lines.pop();
      // 二、判断题 above a table tells the type of its questions, as the name of a sheet does.
      const isTitled = isSectionTitle(lines[lines.length - 1] ?? '');
      const title = isTitled ? `：${lines.pop()?.trim()}` : '';
      tables.push({ name: `表格 ${tables.length + 1}${title}`, cells: block.rows });
    } else for (const line of linesOf(block)) lines.push(line);
  }
  const text = lines.join('\n');
  const unfit = unfitText(text, mostRows);
  if (unfit !== null) return refuse(unfit);
  if (tables.length === 0 && text.trim() === '') return refuse('FILE_EMPTY');
  const sheets = tables.length > 0 ? readSheets(tables) : null;
  if (sheets && !sheets.ok) return sheets;
  const inText = readPlainText(text, mostRows + 1);
  const isRead = sheets === null || inText.drafts.some(({ problems }) => problems.length === 0);
  const beside: LeftOut[] =
    isRead || text.trim() === '' ? [] : [{ kind: 'text', words: `表格以外的文字没有读：“${beginningOf(text)}”` }];
  return ok({
    format: 'docx',
    header: [],
    unknownColumns: [...new Set([...(sheets?.value.unknown ?? []), ...(isRead ? inText.unknown : [])])],
    leftOut: [...leftOut, ...(sheets?.value.leftOut ?? []), ...(isRead ? inText.leftOut : []), ...beside],
    drafts: [
      ...(sheets?.value.drafts.map((draft) => asText(draft, sheets.value.header)) ?? []),
      ...(isRead ? inText.drafts : []),
    ],
  });
}

const linesOf = (block: DocumentBlock): string[] =>
  block.kind === 'paragraph' ? block.text.split('\n') : linesOfRows(block.rows).flatMap((line) => line.split('\n'));

const beginningOf = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 20);

/** A row that has to be corrected is returned as the other questions of the document are: as lines. */
function asText(draft: Draft, header: readonly string[]): Draft {
  const names = header.map((heading) => columnOf(heading));
  const lines = draft.raw.flatMap((cell, at) => {
    const name = names[at];
    if (cell.trim() === '' || name === null || name === undefined) return [];
    if (name === '题干') return [cell];
    const letter = /^选项([A-Z])$/.exec(name)?.[1];
    return [letter === undefined ? `${name}：${cell}` : `${letter}. ${cell}`];
  });
  return { ...draft, raw: [lines.join('\n')] };
}
