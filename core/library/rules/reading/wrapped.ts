import { isCiting, type Line } from './lines';
import { isOffice } from './signature';

/** A line as narrow as a column of print has at least so many characters; shorter ones are names. */
const LEAST_OF_COLUMN = 18;
const ENDED = /[。；：！？.;:!?…](?:[”’」』）)】])?$/;
/** What begins a line of its own: an enumeration, a quotation, a cell. */
const BEGINS = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]|[“‘「『（(【[①-⑩*·•-]|\|)/;
const HAS_CELLS = /[\t|]/;

/** Puts together sentences that a print has broken at the end of its column. Names and tables of annexes stay as they are. */
export function joinWrapped(lines: readonly Line[]): { whole: Line[]; joined: Line[] } {
  const runs: Line[][] = [];
  let isInAnnex = false;
  for (const line of lines) {
    const run = runs[runs.length - 1];
    const before = run?.[run.length - 1];
    isInAnnex ||= line.reading.kind === 'annex';
    if (run && before && !isInAnnex && goesOn(before, line)) run.push(line);
    else runs.push([line]);
  }
  return { whole: runs.flatMap(joinedLine), joined: runs.flatMap(([, ...rest]) => rest) };
}

/** Whether a line goes on the sentence of the one before it. */
function goesOn(before: Line, line: Line): boolean {
  const isText = ['text', 'article', 'item'].includes(before.reading.kind) && before.marks === 0;
  const { reading, text, marks } = line;
  const isRest =
    reading.kind === 'text' || (reading.kind === 'article' && !reading.isSpaced && isCiting(reading.words));
  if (!isText || !isRest || marks > 0 || BEGINS.test(text)) return false;
  if (HAS_CELLS.test(before.text) || HAS_CELLS.test(text) || ENDED.test(before.text)) return false;
  if (isOffice(before.text) || isOffice(text)) return false;
  return /[，、,]$/.test(before.text) || before.text.length >= LEAST_OF_COLUMN;
}

function joinedLine([first, ...others]: readonly Line[]): Line[] {
  if (!first) return [];
  let last = first.text;
  const rest = others
    .map(({ text }) => {
      const isWord = /[A-Za-z\d]$/.test(last) && /^[A-Za-z]/.test(text);
      last = text;
      return isWord ? ` ${text}` : text;
    })
    .join('');
  const { reading } = first;
  const words = reading.kind === 'article' || reading.kind === 'item' ? { words: reading.words + rest } : {};
  return [{ ...first, text: first.text + rest, reading: { ...reading, ...words } as Line['reading'] }];
}
