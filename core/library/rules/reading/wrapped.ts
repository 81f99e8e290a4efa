import { isCiting, type Line } from './lines';
import { isOffice } from './signature';

/** A line as narrow as a column of print has at least so many characters; shorter ones are names. */
const LEAST_OF_COLUMN = 18;
const ENDED = /[。；：！？.;:!?…](?:[”’」』）)】])?$/;
/** What begins a line of its own: an enumeration, a quotation, a cell. */
const BEGINS = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]|[“‘「『（(【[①-⑩*·•-]|\|)/;

/** Puts together sentences that a print has broken at the end of its column. Names and tables of annexes stay as they are. */
export function joinWrapped(lines: readonly Line[]): { whole: Line[]; joined: Line[] } {
  const whole: Line[] = [];
  const joined: Line[] = [];
  let isInAnnex = false;
  for (const line of lines) {
    const before = whole[whole.length - 1];
    isInAnnex ||= line.reading.kind === 'annex';
    if (before && !isInAnnex && goesOn(before, line)) {
      whole[whole.length - 1] = withMore(before, line.text);
      joined.push(line);
    } else whole.push(line);
  }
  return { whole, joined };
}

function goesOn(before: Line, line: Line): boolean {
  const isText = ['text', 'article', 'item'].includes(before.reading.kind) && before.marks === 0;
  const { reading, text, marks } = line;
  const isRest =
    reading.kind === 'text' || (reading.kind === 'article' && !reading.isSpaced && isCiting(reading.words));
  if (!isText || !isRest || marks > 0 || BEGINS.test(text) || /[\t|]/.test(before.text + text)) return false;
  if (ENDED.test(before.text) || isOffice(before.text) || isOffice(text)) return false;
  return /[，、,]$/.test(before.text) || before.text.length >= LEAST_OF_COLUMN;
}

function withMore(line: Line, more: string): Line {
  const isWord = /[A-Za-z\d]$/.test(line.text) && /^[A-Za-z]/.test(more);
  const rest = isWord ? ` ${more}` : more;
  const { reading } = line;
  const words = reading.kind === 'article' || reading.kind === 'item' ? { words: reading.words + rest } : {};
  return { ...line, text: line.text + rest, reading: { ...reading, ...words } as Line['reading'] };
}
