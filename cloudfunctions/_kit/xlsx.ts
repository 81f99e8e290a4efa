import writeExcelFile from 'write-excel-file/node';

export interface Sheet {
  name: string;
  /** The first row is the header. */
  cells: readonly (readonly string[])[];
}

/** Column widths in characters. Columns with sentences are wider. */
const WIDE = 36;
const NARROW = 12;
const LONG = 12;
/** Rows examined to choose a column's width. */
const LOOKED_AT = 50;

/** A workbook of text cells: their type says so, so none of them is a formula, however it begins. */
export const writeXlsx = (sheets: readonly Sheet[]): Promise<Buffer> =>
  writeExcelFile(
    sheets.map(({ name, cells }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: widthsOf(cells),
      data: cells.map((row, index) => row.map((value) => cellOf(value, index === 0))),
    })),
  ).toBuffer();

/** XML cannot contain control characters, and nobody sees them. */
const CONTROLS = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/** `_x0041_` stands for A in a workbook, so the words themselves are written with their first sign in this way. */
const CODE = /_(?=x[\da-f]{4}_)/gi;

const cellOf = (value: string, isHeader: boolean) =>
  value === ''
    ? null
    : {
        value: value.replace(CONTROLS, '').replace(CODE, '_x005F_'),
        type: String,
        ...(isHeader ? { fontWeight: 'bold' as const } : { wrap: true }),
      };

function widthsOf(cells: Sheet['cells']): { width: number }[] {
  const [header = []] = cells;
  return header.map((_, column) => {
    const longest = Math.max(...cells.slice(1, LOOKED_AT).map((row) => row[column]?.length ?? 0));
    return { width: longest > LONG ? WIDE : NARROW };
  });
}
