import { type Mark, marksIn } from './marks';
import type { SearchPlan } from './search-plan';

export interface Marked {
  text: string;
  /** Places to highlight, UTF-16 units from the beginning of `text`. */
  marks: Mark[];
}

/** UTF-16 units of a text that one row shows. */
const LENGTH = 72;
/** Units before the first mark, so that it is read in its sentence. */
const LEAD = 14;
const ELLIPSIS = '…';

/** The part of a text around what was looked for, where most of it stands; else its beginning. */
export function excerptOf(text: string, plan: Pick<SearchPlan, 'terms'>): Marked {
  const line = text.replace(/\s+/g, ' ').trim();
  const marks = marksIn(line, plan);
  const start = firstWord(line, wholeCharacter(line, startOf(line, marks)));
  const end = wholeCharacter(line, Math.min(line.length, start + LENGTH));
  const [before, after] = [start > 0 ? ELLIPSIS : '', end < line.length ? ELLIPSIS : ''];
  const shift = before.length - start;
  return {
    text: `${before}${line.slice(start, end)}${after}`,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
  };
}

/** The earliest place from which a row shows the most of what was looked for. */
function startOf(line: string, marks: readonly Mark[]): number {
  let best = { start: 0, shown: 0 };
  for (const { start: at } of marks) {
    const shown = marks
      .filter(({ start, end }) => start >= at && end <= at + LENGTH - LEAD)
      .reduce((sum, { start, end }) => sum + end - start, 0);
    if (shown > best.shown) best = { start: Math.max(0, at - LEAD), shown };
  }
  // At the end of a text a row is filled from before.
  return Math.max(0, Math.min(best.start, line.length - LENGTH));
}

/** Not between the two units of one character. */
const wholeCharacter = (line: string, at: number): number => (/[\uDC00-\uDFFF]/.test(line.charAt(at)) ? at - 1 : at);

/** A row does not begin with the comma of what it leaves out. */
const firstWord = (line: string, at: number): number =>
  at === 0 ? 0 : at + (/^[\s\p{P}]+(?=.)/u.exec(line.slice(at))?.[0].length ?? 0);
