import writeExcelFile from 'write-excel-file/node';

export interface Sheet {
  name: string;
  /** The first row is the header. */
  cells: readonly (readonly string[])[];
}

/** Columns that hold sentences are wider. Widths in characters. */
const WIDE = 36;
const NARROW = 12;
const LONG = 12;
/** Rows by which the width of a column is told. */
const LOOKED_AT = 50;

/** A workbook of texts: no cell of it is a formula. */
export const writeXlsx = (sheets: readonly Sheet[]): Promise<Buffer> =>
  writeExcelFile(
    sheets.map(({ name, cells }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: widthsOf(cells),
      data: cells.map((row, index) => row.map((value) => cellOf(value, index === 0))),
    })),
  ).toBuffer();

/** XML has no place for control characters, and nobody sees them. */
const CONTROLS = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

const cellOf = (value: string, isHeader: boolean) =>
  value === ''
    ? null
    : {
        value: value.replace(CONTROLS, ''),
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
