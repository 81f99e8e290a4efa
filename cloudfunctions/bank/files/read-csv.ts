import Papa from 'papaparse';
import { ok, type Result, refuse } from '../../../core/kernel/result';

/** Cells to the right of this column are ignored, as in a workbook. */
export const MOST_COLUMNS = 64;

const DELIMITERS = ['\t', ',', ';', '，'];

/** The cells of a CSV text. The separator is the one that occurs most in the first line. */
export function readCsv(text: string): Result<string[][], 'BAD_CSV'> {
  const [first = ''] = text.trimStart().split('\n', 1);
  const [delimiter = ','] = [...DELIMITERS].sort((one, other) => countOf(first, other) - countOf(first, one));
  const { data, errors } = Papa.parse(text, { delimiter, newline: '\n' });
  return errors.length > 0 ? refuse('BAD_CSV') : ok(data.map((row) => row.slice(0, MOST_COLUMNS)));
}

const countOf = (text: string, sign: string): number => text.split(sign).length - 1;
