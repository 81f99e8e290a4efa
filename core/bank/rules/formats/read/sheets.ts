import { ok, type Result, refuse } from '../../../../kernel/result';
import { HEADER_WITHIN } from '../../../../kernel/table-header';
import type { LeftOut } from '../../../imports/import';
import type { Draft } from '../draft';
import { GUIDE_SHEET } from '../template';
import { typeInTitle } from '../type-in-title';
import { type Cells, readTable, type Section, type TableDrafts } from './table';

/** A table and its name; '' for one that has none. */
export interface Sheet {
  name: string;
  cells: Cells;
}

export interface SheetDrafts {
  /** The headings of all tables, for a file returned for correction. */
  header: string[];
  unknown: string[];
  drafts: Draft[];
  leftOut: LeftOut[];
}

/**
 * Reads every sheet that holds questions. The name of a sheet, 单选题, is the type of questions that state none.
 * `NO_COLUMNS`: no sheet holds any.
 */
export function readSheets(sheets: readonly Sheet[]): Result<SheetDrafts, 'NO_COLUMNS'> {
  const read: { name: string; table: TableDrafts }[] = [];
  const leftOut: LeftOut[] = [];
  for (const { name, cells } of sheets) {
    const table = readTable(cells, typeInTitle(name));
    if (table.ok) {
      read.push({ name, table: table.value });
      leftOut.push(...remarksOn(name, table.value));
    } else if (name !== GUIDE_SHEET && cells.some((row) => row.some((cell) => cell.trim() !== ''))) {
      leftOut.push({ kind: 'sheet', words: `表“${name}”：前 ${HEADER_WITHIN} 行里没有“题干”和“答案”两列` });
    }
  }
  if (read.length === 0) return refuse('NO_COLUMNS');
  const isOne = read.length === 1;
  const sections = read.flatMap(({ name, table }) =>
    table.sections.map(({ header, drafts }) => ({
      header,
      drafts: isOne ? drafts : drafts.map((draft) => ({ ...draft, sheet: name })),
    })),
  );
  return ok({ ...joined(sections), unknown: [...new Set(read.flatMap(({ table }) => table.unknown))], leftOut });
}

function remarksOn(name: string, { pictures, isNumbered }: TableDrafts): LeftOut[] {
  const where = name === '' ? '' : `表“${name}”`;
  return [
    ...pictures.map((line): LeftOut => ({ kind: 'picture', words: `${where}第 ${line} 行有图片，那一行没有题` })),
    ...(isNumbered
      ? [{ kind: 'numbers' as const, words: `${where}“编号”一列是 1、2、3 这样的数，当作序号，不用来改题库里的题` }]
      : []),
  ];
}

/** Brings the rows below one header: the headings of all of them, each as often as one of them has it. */
function joined(sections: readonly Section[]): { header: string[]; drafts: Draft[] } {
  const [first] = sections;
  const header: string[] = [...(first?.header ?? [])];
  const places = sections.map((section) => {
    const taken = new Set<number>();
    return section.header.map((heading) => {
      const known = header.findIndex((other, at) => other === heading && !taken.has(at));
      const at = known < 0 ? header.push(heading) - 1 : known;
      taken.add(at);
      return at;
    });
  });
  const drafts = sections.flatMap((section, index) =>
    section.drafts.map((draft) => {
      const raw = header.map(() => '');
      draft.raw.forEach((cell, column) => {
        const at = places[index]?.[column];
        if (at !== undefined) raw[at] = cell;
      });
      return { ...draft, raw };
    }),
  );
  return { header, drafts };
}
