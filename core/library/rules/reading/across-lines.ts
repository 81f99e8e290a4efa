import { isSentence, joined, type Line, type Reading } from './lines';

const MOST_OF_HEADING = 30;

const isStructure = (reading: Reading | undefined): boolean =>
  reading?.kind === 'article' || reading?.kind === 'heading' || reading?.kind === 'item';

/** `第一章` with its name in the line below is one heading. */
export function joinHeadings(lines: readonly Line[]): Line[] {
  const whole: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [line, next] = [lines[at], lines[at + 1]];
    if (!line) break;
    const name = next && isUnnamed(line) && isNameBelow(next, lines[at + 2]) ? next.text : null;
    if (name === null || line.reading.kind !== 'heading') whole.push(line);
    else {
      whole.push({ ...line, text: `${line.text} ${name}`, reading: { ...line.reading, name: joined(name) } });
      at += 1;
    }
  }
  return whole;
}

const isUnnamed = ({ reading }: Line): boolean =>
  reading.kind === 'heading' && reading.counter !== '' && reading.name === '';

const isNameBelow = ({ text, marks, reading }: Line, below: Line | undefined): boolean =>
  marks === 0 &&
  text.length <= MOST_OF_HEADING &&
  !isSentence(text) &&
  (reading.kind === 'text' || (reading.kind === 'heading' && reading.counter === '')) &&
  isStructure(below?.reading);

/**
 * A name between two articles, as 领导干部规范 in a text of two sets of rules: characters alone, below a sentence that has
 * ended, right above an article.
 */
export function isNameBetween(lines: readonly Line[], at: number): boolean {
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  return (
    line?.reading.kind === 'text' &&
    line.marks === 0 &&
    line.text.length <= MOST_OF_HEADING &&
    /^[\p{Script=Han}\u3000 、（）《》“”]{2,}$/u.test(line.text) &&
    !/^[（“]/.test(line.text) &&
    before !== undefined &&
    /[。！？][”’」』）)]?$/.test(before.text) &&
    next?.reading.kind === 'article' &&
    next.reading.isSpaced
  );
}

/** How far below its title the first article of a text may stand: adoption, opening, headings. */
const MOST_ABOVE_ARTICLES = 12;

/** Where below a decision the text begins that it changes: its title alone, and soon an article 1 or a heading. */
export function attachedTexts(lines: readonly Line[], title: string): Set<number> {
  const named = new Set<string>(namesIn(title));
  const starts = new Set<number>();
  for (const [at, { text, marks, reading }] of lines.entries()) {
    const isName = marks <= 1 && (reading.kind === 'text' || marks === 1) && named.has(text.replace(/[\s\u3000]/g, ''));
    if (isName && hasFirstArticle(lines, at)) starts.add(at);
    for (const name of namesIn(text)) named.add(name);
  }
  return starts;
}

const namesIn = (text: string): string[] =>
  [...text.matchAll(/《([^《》]{2,60})》/g)].map(([, name = '']) => name.replace(/[\s\u3000]/g, ''));

function hasFirstArticle(lines: readonly Line[], at: number): boolean {
  for (const { reading } of lines.slice(at + 1, at + 1 + MOST_ABOVE_ARTICLES)) {
    if (reading.kind === 'article') return reading.counted.article === 1;
    if (reading.kind === 'item' || reading.kind === 'annex') return false;
  }
  return false;
}

/** Words by which a whole text closes below its last item. */
const CLOSING =
  /^(?:本(?:决定|决议|修正案|解释|规定|办法|意见|通知|准则|公约|条例|细则|规则|批复)|此(?:复|令)|特此|《[^《》]{2,60}》根据本)/;

/** Lines below the last item that belong to the text and not to the item, as 本决定自公布之日起施行。 */
export const isClosing = ({ text, marks, reading }: Line): boolean =>
  marks === 0 && reading.kind === 'text' && CLOSING.test(text) && /[。！]$/.test(text);
