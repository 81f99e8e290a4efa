/** Columns of a table that are read, as of a sheet. */
const MOST_COLUMNS = 64;

interface Row {
  cells: string[];
  isDeleted: boolean;
}

/** How much a document says, all repetitions counted: a file can ask to repeat a word more often than anybody could read. */
export interface Amount {
  characters: number;
  /** Rows and cells. */
  places: number;
}

/** A table while it is read, cell by cell. */
export class TableReading {
  private readonly done: string[][] = [];
  private row: Row = { cells: [], isDeleted: false };
  private paragraphs: string[] = [];
  private span = 1;
  private isContinued = false;

  constructor(private readonly amount: Amount) {}

  beginRow(): void {
    this.row = { cells: [], isDeleted: false };
    this.amount.places += 1;
  }

  deleteRow(): void {
    this.row.isDeleted = true;
  }

  endRow(): void {
    if (!this.row.isDeleted) this.done.push(this.row.cells);
  }

  /** Columns before the first cell of a row that begins further right. */
  skip(columns: number): void {
    for (let at = 0; at < columns && this.row.cells.length < MOST_COLUMNS; at += 1) this.push('');
  }

  beginCell(): void {
    this.paragraphs = [];
    this.span = 1;
    this.isContinued = false;
  }

  spans(columns: number): void {
    if (columns > 1) this.span = Math.min(columns, MOST_COLUMNS);
  }

  /** The cell belongs to the one above it. */
  continues(): void {
    this.isContinued = true;
  }

  add(paragraph: string): void {
    this.paragraphs.push(paragraph);
  }

  endCell(): void {
    const { cells } = this.row;
    if (cells.length >= MOST_COLUMNS) return;
    const above = this.done[this.done.length - 1]?.[cells.length];
    this.push(this.isContinued && above !== undefined ? above : wordsOf(this.paragraphs));
    this.skip(this.span - 1);
  }

  private push(words: string): void {
    this.row.cells.push(words);
    this.amount.places += 1;
    this.amount.characters += words.length;
  }

  get rows(): string[][] {
    return this.done;
  }
}

/** The paragraphs of a cell up to the last one that has words. */
function wordsOf(paragraphs: readonly string[]): string {
  let end = paragraphs.length;
  while (end > 0 && paragraphs[end - 1] === '') end -= 1;
  return paragraphs.slice(0, end).join('\n');
}

/** A table as lines: its cells side by side, or one below the other where one has several paragraphs. */
export const linesOfRows = (rows: readonly (readonly string[])[]): string[] =>
  rows.flatMap((row) => {
    const words = row.filter((cell) => cell.trim() !== '');
    return words.some((cell) => cell.includes('\n')) ? words : [words.join('\t')];
  });
