import { type Mark, marksIn } from './marks';
import type { SearchPlan } from './search-plan';

export interface Marked {
  text: string;
  /** Ranges to highlight, in UTF-16 units from the beginning of `text`. */
  marks: Mark[];
}

/** Length of the excerpt in one row, in UTF-16 units: three lines of a phone. Rows show all of it, whatever their width. */
const LENGTH = 66;
/** UTF-16 units shown before the first mark, so that it appears in its sentence. */
const LEAD = 14;
const ELLIPSIS = '…';

/** The part of the text that contains most of the search terms; without a match, its beginning. */
export function excerptOf(text: string, plan: Pick<SearchPlan, 'terms'>): Marked {
  const line = text.replace(/\s+/g, ' ').trim();
  const marks = marksIn(line, plan);
  const start = firstWord(line, wholeCharacter(line, startOf(line, marks)));
  const end = wholeCharacter(line, Math.min(line.length, start + LENGTH));
  const [before, after] = [start > 0 ? ELLIPSIS : '', end < line.length ? ELLIPSIS : ''];
  const shift = before.length - start;
  return {
    text: `${before}${line.slice(start, end)}${after}`,
    // One that is longer than the row, or stands across its end, is marked as far as it is shown.
    marks: marks
      .filter((mark) => mark.end > start && mark.start < end)
      .map((mark) => ({ start: Math.max(mark.start, start) + shift, end: Math.min(mark.end, end) + shift })),
  };
}

/** The earliest start from which one row shows the most marked text. Marks are in order, so the row moves over them once. */
function startOf(line: string, marks: readonly Mark[]): number {
  let best = { start: 0, shown: 0 };
  let shown = 0;
  let next = 0;
  for (const { start: at, end: first } of marks) {
    for (let mark = marks[next]; mark && mark.end <= at + LENGTH - LEAD; mark = marks[next]) {
      shown += mark.end - mark.start;
      next += 1;
    }
    const isLong = first > at + LENGTH - LEAD;
    const seen = isLong ? LENGTH - LEAD : shown;
    if (seen > best.shown) best = { start: Math.max(0, at - LEAD), shown: seen };
    // One that is longer than a row was never counted.
    if (isLong) next += 1;
    else shown -= first - at;
  }
  // Near the end of the text the row is filled with what comes before.
  return Math.max(0, Math.min(best.start, line.length - LENGTH));
}

/** Never cuts between the two UTF-16 units of one character. */
const wholeCharacter = (line: string, at: number): number => (/[\uDC00-\uDFFF]/.test(line.charAt(at)) ? at - 1 : at);

/** A row does not start with the punctuation of the part left out. */
const firstWord = (line: string, at: number): number =>
  at === 0 ? 0 : at + (/^[\s\p{P}]+(?=.)/u.exec(line.slice(at))?.[0].length ?? 0);
