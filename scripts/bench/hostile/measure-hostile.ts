import { performance } from 'node:perf_hooks';
import { sectionsOf } from '../../../cloudfunctions/_kit/markdown';
import { readFile } from '../../../cloudfunctions/bank/files/read-file';
import { readTable } from '../../../cloudfunctions/org/import/read-table';
import { MOST_IMPORT_ROWS } from '../../../core/bank/imports/import';
import { parseStatute } from '../../../core/library/rules/parse-statute';
import { TABLE_COLUMNS } from '../../../core/org/rules/table-columns';
import { MARKS, repeated } from './pieces';

/** The largest text that each parser is given, in characters, and what reads it. */
const PARSERS: readonly { length: number; prefixes: readonly string[]; read: (text: string) => unknown }[] = [
  { length: 20_000, prefixes: ['', '- ', '| a |\n| - |\n'], read: sectionsOf },
  { length: 200_000, prefixes: ['', '# 题\n<!-- INFO END -->\n', '第一条 '], read: parseStatute },
  { length: 200_000, prefixes: ['编号,姓名,单元编号\n'], read: (text) => readTable(text, TABLE_COLUMNS.members) },
  ...['txt', 'gift', 'csv'].map((extension) => ({
    length: 200_000,
    prefixes: [''],
    read: (text: string) => readFile(Buffer.from(inLines(text)), extension, MOST_IMPORT_ROWS),
  })),
];

/** Lines just as long as a file may have. */
const inLines = (text: string): string => text.replace(/[^\n]{32000}/g, '$&\n');

/** The longest that any parser takes for any of the patterns, repeated as often as it accepts, in ms. */
export function measureHostile(): number {
  let slowest = 0;
  for (const { length, prefixes, read } of PARSERS) {
    for (const text of prefixes.flatMap((prefix) => MARKS.map((mark) => repeated(prefix, mark, '完', length)))) {
      const from = performance.now();
      read(text);
      slowest = Math.max(slowest, performance.now() - from);
    }
  }
  return Math.round(slowest);
}
