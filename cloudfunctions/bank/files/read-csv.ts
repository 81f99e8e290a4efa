import Papa from 'papaparse';
import { ok, type Result, refuse } from '../../../core/kernel/result';

const DELIMITERS = ['\t', ',', ';', '，'];

/** The cells of a CSV text. The separator is the one that occurs most in the first line. */
export function readCsv(text: string): Result<string[][], 'BAD_CSV'> {
  const [first = ''] = text.trimStart().split('\n');
  const [delimiter = ','] = [...DELIMITERS].sort((one, other) => countOf(first, other) - countOf(first, one));
  const { data, errors } = Papa.parse(text, { delimiter, newline: '\n' });
  return errors.length > 0 ? refuse('BAD_CSV') : ok(data);
}

const countOf = (text: string, sign: string): number => text.split(sign).length - 1;
