import { hasPicture, PICTURE } from '../../../../kernel/picture-sign';
import { ok, type Result, refuse } from '../../../../kernel/result';
import { HEADER_WITHIN } from '../../../../kernel/table-header';
import { isHeader, OTHER_PROBLEM_COLUMN, PROBLEM_COLUMN } from '../columns';
import type { Draft } from '../draft';
import { isSectionTitle, typeInTitle } from '../type-in-title';
import { oneInARow } from './beside';
import { withOptionsJoined } from './option-rows';
import { type Heads, headsOf } from './table-heads';
import { isNumbering, rowDraft } from './table-row';

/** The cells of a sheet, from its first row. Rows may differ in length. */
export type Cells = readonly (readonly string[])[];

/** Rows below the same heads. A table may have heads again further down. */
export interface Section {
  header: string[];
  drafts: Draft[];
}

export interface TableDrafts {
  sections: Section[];
  /** Unknown headings; their columns are ignored. */
  unknown: string[];
  /** Rows, from 1, on which there is a picture and no question. */
  pictures: number[];
  /** The column 编号 counts the rows: no question is changed by it. */
  isNumbered: boolean;
}

export interface TableRow {
  line: number;
  cells: readonly string[];
  /** The type that a heading above the row states. */
  type: string;
  /** Why the row is not read, as a Chinese sentence. */
  problem?: string;
  /** The key is a letter, and its options stood in rows without letters. */
  hasGivenLetters?: boolean;
}

/**
 * Reads a table with its columns in any order. `NO_COLUMNS`: none of the first rows contains 题干 and 答案.
 * @param type 题型 for rows that state none, such as the name of a sheet
 */
export function readTable(cells: Cells, type = ''): Result<TableDrafts, 'NO_COLUMNS'> {
  const first = cells.slice(0, HEADER_WITHIN).findIndex(isHeader);
  if (first < 0) return refuse('NO_COLUMNS');
  const title = ([] as string[])
    .concat(...cells.slice(0, first))
    .reverse()
    .find(isSectionTitle);
  const parts = partsOf(cells, first, title === undefined ? type : typeInTitle(title));
  const pictures: number[] = [];
  const unknown = new Set<string>();
  let isNumbered = false;
  const sections = parts.map((part): Section => {
    const { heads, rows } = oneInARow(part.heads, part.rows);
    const filled = rows.filter(({ cells: row, line }) => {
      if (row.some((cell) => cell.trim() !== '' && cell.trim() !== PICTURE)) return true;
      if (row.some(hasPicture)) pictures.push(line);
      return false;
    });
    const questions = withOptionsJoined(heads, filled);
    const numbering = isNumbering(
      heads,
      questions.map((row) => row.cells),
    );
    isNumbered ||= numbering;
    for (const name of unreadColumns(heads, questions)) unknown.add(name);
    return sectionOf(heads, questions, numbering);
  });
  return ok({ sections, unknown: [...unknown], pictures, isNumbered });
}

/** The rows between one header and the next; headings of sections are no rows. */
function partsOf(cells: Cells, first: number, given: string): { heads: Heads; rows: TableRow[] }[] {
  const parts: { heads: Heads; rows: TableRow[] }[] = [];
  let type = given;
  for (let at = first; at < cells.length; at += 1) {
    const row = cells[at] ?? [];
    if (isHeader(row)) {
      const heads = headsOf(cells, at);
      parts.push({ heads, rows: [] });
      at += heads.height - 1;
      continue;
    }
    if (isRule(row)) continue;
    const [only, ...others] = row.filter((cell) => cell.trim() !== '');
    if (only !== undefined && others.length === 0 && isSectionTitle(only)) type = typeInTitle(only);
    else parts[parts.length - 1]?.rows.push({ line: at + 1, cells: row, type });
  }
  return parts;
}

/** |---|:---:| below the heads of a table in Markdown. */
const isRule = (row: readonly string[]): boolean =>
  row.some((cell) => cell.trim() !== '') && row.every((cell) => /^(?::?-{2,}:?)?$/.test(cell.trim()));

const isProblemColumn = (heading: string): boolean => heading === PROBLEM_COLUMN || heading === OTHER_PROBLEM_COLUMN;

function unreadColumns({ header, names }: Heads, rows: readonly TableRow[]): string[] {
  const named = header.filter((heading, at) => names[at] === null && heading !== '' && !isProblemColumn(heading));
  const nameless = new Set<number>();
  for (const { cells } of rows) {
    cells.forEach((cell, at) => {
      if ((header[at] ?? '') === '' && (names[at] ?? null) === null && cell.trim() !== '' && !hasPicture(cell))
        nameless.add(at);
    });
  }
  return [...named, ...[...nameless].sort((one, other) => one - other).map((at) => `第 ${at + 1} 列（没有列名）`)];
}

/** A returned row no longer stands below its heading or in its sheet, so it states its type itself. */
function sectionOf({ header, names }: Heads, rows: readonly TableRow[], isNumbered: boolean): Section {
  const typeAt = names.indexOf('题型');
  const needsType = typeAt < 0 && rows.some(({ type }) => type !== '');
  const allNames = needsType ? [...names, '题型'] : names;
  return {
    header: needsType ? [...header, '题型'] : header,
    drafts: withoutOwnNumbers(
      rows.map(({ line, cells, type, hasGivenLetters = false, problem }) => {
        const raw = header.map((_, column) => cells[column] ?? '');
        if (needsType) raw.push(type);
        else if (typeAt >= 0 && raw[typeAt]?.trim() === '') raw[typeAt] = type;
        const beyond = cells.slice(header.length).some(hasPicture);
        const draft = rowDraft({ line, raw, names: allNames, isNumbered, hasPictureBeyond: beyond });
        if (problem !== undefined) return { ...draft, problems: [{ column: '选项', message: problem }] };
        return hasGivenLetters ? { ...draft, assumed: [...draft.assumed, 'lettersGiven'] } : draft;
      }),
    ),
  };
}

const OWN_NUMBER = /^(\d{1,5})\s?[、.．]\s{0,3}(?=\S)/;
/** Fewer numbers than these run on by chance. */
const LEAST_NUMBERS = 3;

/** Stems without the numbers before them, if these run on from the first row to the last. */
function withoutOwnNumbers(drafts: Draft[]): Draft[] {
  const numbers = drafts.map(({ stem }) => Number(OWN_NUMBER.exec(stem)?.[1]));
  const [first = Number.NaN] = numbers;
  const runsOn = drafts.length >= LEAST_NUMBERS && numbers.every((number, index) => number === first + index);
  return runsOn ? drafts.map((draft) => ({ ...draft, stem: draft.stem.replace(OWN_NUMBER, '') })) : drafts;
}
