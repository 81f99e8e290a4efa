import { inChinese } from '../../../kernel/chinese-number';
import type { ArticleNumber } from '../article-number';
import { BEFORE_ARTICLES, MOST_OF_NAME, PART_NAMES, WITHOUT_ARTICLES } from '../place';
import { attachedTexts, isClosing, isNameBetween, joinHeadings } from './across-lines';
import { isCiting, isSentence, type Line, type Reading } from './lines';

/** A piece of the text with the lines it was read from, before anything is judged. */
export interface Piece {
  kind: 'article' | 'item' | 'part' | 'annex';
  label: string;
  /** The number of an article or item; null for a part. */
  counted: ArticleNumber | null;
  /** '' in the main text, the annex's label in an annex. */
  annex: string;
  path: string[];
  line: number;
  paragraphs: { line: number; text: string }[];
}

export interface Heading {
  line: number;
  text: string;
  /** `##` → 1; 0 without marks. */
  level: number;
  /** How many headings stood above it. */
  depth: number;
  isEmpty: boolean;
}

export interface Assembled {
  pieces: Piece[];
  headings: Heading[];
  /** Lines that begin like a heading or an article and were read as text. */
  doubtful: Line[];
  /** Lines with a second `# title`. */
  titles: Line[];
  /** Lines without marks read as a heading, titles with another text below, words that hardly belong to the last item. */
  named: { line: Line; as: 'heading' | 'annex' | 'item' }[];
}

interface Open {
  rank: number;
  counter: string;
  name: string;
  text: string;
  heading: Heading;
}

type ArticleReading = Extract<Reading, { kind: 'article' }>;

/** Whether the text is counted by articles or by items 一、二、三、; by neither, it is read paragraph by paragraph. */
function skeletonOf(lines: readonly Line[]): 'articles' | 'items' | 'none' {
  const article = lines.findIndex(({ reading }) => reading.kind === 'article' && !isCiting(reading.words));
  const item = lines.findIndex(({ reading }) => reading.kind === 'item' && reading.counted === 1);
  if (item >= 0 && (article < 0 || item < article) && !isItemHeading(lines, item)) return 'items';
  if (article >= 0) return 'articles';
  return item >= 0 ? 'items' : 'none';
}

/** `一、管辖` right above an article is a heading; the last item of an article ends like a sentence. */
function isItemHeading(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1]?.reading;
  if (line?.reading.kind !== 'item') return false;
  return (
    line.text.length <= 40 &&
    !isSentence(line.text) &&
    !line.text.includes('“') &&
    next?.kind === 'article' &&
    !isCiting(next.words)
  );
}

/** Puts lines together: headings, articles or items, the parts outside of them, annexes. Reads every line once. */
export function assemble(given: readonly Line[], title: string): Assembled {
  const lines = joinHeadings(given);
  const skeleton = skeletonOf(lines);
  const isSpacedText = lines.some(({ reading }) => reading.kind === 'article' && reading.isSpaced);
  /** For each line, the next article below whose number stands apart. */
  const nextSpaced = followingArticles(lines);
  const ranks = ranksOfMarks(lines);
  const pieces: Piece[] = [];
  const headings: Heading[] = [];
  const doubtful: Line[] = [];
  const titles: Line[] = [];
  const named: Assembled['named'] = [];
  const attached = skeleton === 'articles' ? new Set<number>() : attachedTexts(lines, title);
  /** The last item or article of the main text in whose lines the whole text may close. */
  const lastItemAt = lastItemOf(lines, attached);
  let open: Open[] = [];
  let annex = { label: '', text: '', isCounted: false };
  let main: Open[] = [];
  let current: Piece | null = null;
  let lastArticle: ArticleNumber | null = null;
  let lastMain: ArticleNumber | null = null;
  let lastItem = 0;
  let nested = 0;
  /** The headings that tell items apart from those of the same numbers above. */
  let itemsAbove = '';
  let isQuoting = false;
  let isBelowSaid = false;
  /** An article inside of this item was named already. */
  let isArticleNamed = false;

  const pathNow = (): string[] => [...(annex.label === '' ? [] : [annex.text]), ...open.map(({ text }) => text)];
  const filled = (): void => {
    for (const { heading } of open) heading.isEmpty = false;
  };
  const begin = (piece: Omit<Piece, 'path' | 'annex' | 'paragraphs'>, words: string): void => {
    filled();
    current = { ...piece, annex: annex.label, path: pathNow(), paragraphs: [] };
    if (words !== '') current.paragraphs.push({ line: piece.line, text: words });
    pieces.push(current);
  };
  const free = namer();

  const isArticle = (reading: ArticleReading, at: number): boolean => {
    const { counted, words, isSpaced, isMarked } = reading;
    const isNext = lastArticle !== null && isFollowing(lastArticle, counted);
    if (isMarked) return isNext || (lastArticle === null && counted.article === 1);
    if (isSpaced) return isNext || !isCiting(words);
    if (isCiting(words)) return false;
    const ahead = nextSpaced[at];
    if (ahead && ahead.article === counted.article && ahead.inserted === counted.inserted) return false;
    return isNext || lastArticle === null || !isSpacedText;
  };

  for (const [at, line] of lines.entries()) {
    const { reading, text, marks } = line;
    if (attached.has(at) && annex.label === '') {
      [main, lastMain] = [open, lastArticle];
      annex = { label: free('附件'), text: `附件 ${text}`, isCounted: true };
      [open, lastArticle, current, isQuoting] = [[], null, null, false];
      named.push({ line, as: 'annex' });
      begin({ kind: 'annex', label: annex.label, counted: null, line: line.line }, '');
      continue;
    }
    if (marks === 1 && reading.kind === 'heading' && reading.counter === '') {
      titles.push(line);
      continue;
    }
    if (reading.kind === 'annex') {
      if (annex.label === '') [main, lastMain] = [open, lastArticle];
      annex = {
        label: free(reading.label),
        text: reading.name === '' ? reading.label : `${reading.label} ${reading.name}`,
        isCounted: countsFromOne(lines, at),
      };
      [open, lastArticle, current] = [[], null, null];
      begin({ kind: 'annex', label: annex.label, counted: null, line: line.line }, reading.words);
      continue;
    }
    if (reading.kind === 'article' && skeleton === 'articles' && annex.label !== '' && !annex.isCounted) {
      if (lastMain && isFollowing(lastMain, reading.counted) && reading.isSpaced) {
        [annex, open, lastArticle] = [{ label: '', text: '', isCounted: false }, main, lastMain];
      }
    }
    const isCounted = annex.label === '' ? skeleton === 'articles' : annex.isCounted;
    if (reading.kind === 'article' && isCounted) {
      if (isArticle(reading, at)) {
        const { counted, number, words } = reading;
        begin({ kind: 'article', label: `${annex.label}${number}`, counted, line: line.line }, words);
        lastArticle = counted;
        continue;
      }
    } else if (reading.kind === 'item' && annex.label === '' && skeleton === 'items' && !isQuoting) {
      const { counted, words } = reading;
      const isRestart = counted === 1 && lastItem > 0 && current === null;
      const isNested =
        counted !== lastItem + 1 && (counted === 1 ? lastItem > 0 : counted === nested + 1 && nested > 0);
      if (!isNested || isRestart) {
        if (isRestart) itemsAbove = prefixOf(open);
        const label = `${itemsAbove}第${inChinese(counted)}项`;
        begin({ kind: 'item', label, counted: { article: counted, inserted: 0 }, line: line.line }, words);
        [lastItem, nested, isArticleNamed] = [counted, 0, false];
        isQuoting = isLeftOpen(text, false);
        continue;
      }
      nested = counted;
    }
    // A whole law printed below a decision without a line that says so.
    if (reading.kind === 'article' && !isCounted && annex.label === '' && !isQuoting && !isArticleNamed) {
      isArticleNamed = reading.isSpaced && !isCiting(reading.words);
      if (isArticleNamed) doubtful.push(line);
    }
    // Held back by a quotation that may have lost its end.
    if (reading.kind === 'item' && isQuoting && reading.counted === lastItem + 1) doubtful.push(line);
    const isHeading =
      (reading.kind === 'heading' && (marks > 0 || reading.isSpaced || isStructure(lines[at + 1]?.reading))) ||
      (isCounted && isItemHeading(lines, at));
    const isNamed = !isHeading && isCounted && !isQuoting && isNameBetween(lines, at);
    if (isNamed) named.push({ line, as: 'heading' });
    if ((isHeading || isNamed) && !isQuoting && (annex.label === '' || annex.isCounted)) {
      const { counter, name, rank } = reading.kind === 'heading' ? reading : { counter: '', name: text, rank: 6 };
      const own = rank ?? ranks.get(marks) ?? (marks > 2 ? marks + 1 : Math.min(3, ...ranks.values()));
      const heading: Heading = {
        line: line.line,
        text: counter === '' || name === '' ? `${counter}${name}` : `${counter} ${name}`,
        level: Math.max(0, marks - 1),
        depth: open.length,
        isEmpty: true,
      };
      headings.push(heading);
      open = [...open.filter((above) => above.rank < own), { rank: own, counter, name, text: heading.text, heading }];
      current = null;
      continue;
    }
    if (marks === 0 && (reading.kind === 'heading' || /^第\S{1,6}[编章]\s/.test(text))) doubtful.push(line);
    if (skeleton === 'items' && annex.label === '' && at > lastItemAt && !isQuoting && isComplete(current)) {
      if (isClosing(line)) current = null;
      else if (!isBelowSaid && /^[\p{Script=Han}《]/u.test(text)) {
        isBelowSaid = true;
        if (pieces.filter(({ kind }) => kind === 'item').every(({ paragraphs }) => paragraphs.length === 1))
          named.push({ line, as: 'item' });
      }
    }
    if (skeleton === 'items') isQuoting = isLeftOpen(text, isQuoting);
    const unit: Piece | null = current;
    if (unit === null) {
      const isEnd = skeleton === 'items' && annex.label === '' && lastItem > 0 && at > lastItemAt;
      const label = isEnd ? CLOSING_PART : `${annex.label}${partName(open)}`;
      begin({ kind: 'part', label, counted: null, line: line.line }, text);
    } else (unit as Piece).paragraphs.push({ line: line.line, text });
  }
  nameParts(pieces);
  return { pieces, headings, doubtful, titles, named };
}

const isFollowing = (last: ArticleNumber, next: ArticleNumber): boolean =>
  (next.article === last.article + 1 && next.inserted === 0) ||
  (next.article === last.article && next.inserted === last.inserted + 1);

const isStructure = (reading: Reading | undefined): boolean =>
  reading !== undefined && ['article', 'heading', 'annex', 'item'].includes(reading.kind);

/** What closes a text below its last item. */
const CLOSING_PART = '结语';

/** Where the last line 一、二、三、 of the main text stands. */
function lastItemOf(lines: readonly Line[], attached: ReadonlySet<number>): number {
  const end = lines.findIndex(({ reading }, at) => reading.kind === 'annex' || attached.has(at));
  for (let at = (end < 0 ? lines.length : end) - 1; at >= 0; at -= 1) if (lines[at]?.reading.kind === 'item') return at;
  return -1;
}

/** An item that is a sentence, not the name of what stands below it. */
const isComplete = (piece: Piece | null): boolean =>
  piece?.kind === 'item' && /[。！][”’」』）)]?$/.test(piece.paragraphs[0]?.text ?? '');

/** Whether a quotation that begins in this line goes on below it. */
function isLeftOpen(text: string, isOpen: boolean): boolean {
  const [left, right] = [text.lastIndexOf('“'), text.lastIndexOf('”')];
  return left === right ? isOpen : left > right;
}

function followingArticles(lines: readonly Line[]): (ArticleNumber | null)[] {
  const following: (ArticleNumber | null)[] = [];
  let next: ArticleNumber | null = null;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    following[at] = next;
    const reading = lines[at]?.reading;
    if (reading?.kind === 'article' && reading.isSpaced) next = reading.counted;
  }
  return following;
}

/** Whether the annex that begins here has articles of its own. */
function countsFromOne(lines: readonly Line[], at: number): boolean {
  for (let next = at + 1; next < lines.length; next += 1) {
    const reading = lines[next]?.reading;
    if (reading?.kind === 'annex') return false;
    if (reading?.kind === 'article' && reading.isSpaced) return reading.counted.article === 1;
  }
  return false;
}

/** What `##` and `###` stand for in this text, told by headings that have both marks and a counter. */
function ranksOfMarks(lines: readonly Line[]): Map<number, number> {
  const ranks = new Map<number, number>();
  for (const { reading, marks } of lines) {
    if (reading.kind === 'heading' && marks > 0 && reading.rank !== null && !ranks.has(marks))
      ranks.set(marks, reading.rank);
  }
  return ranks;
}

function prefixOf(open: readonly Open[]): string {
  const counters = open.map(({ counter }) => counter).join('');
  const name = open[open.length - 1]?.name.replace(/[^\p{L}\p{N}]/gu, '').slice(0, MOST_OF_NAME) ?? '';
  return counters !== '' || name === '' ? counters : `${name}部分`;
}

/** The name of a text that stands directly below these headings. */
function partName(open: readonly Open[]): string {
  const last = open[open.length - 1];
  if (!last) return '';
  if (last.counter !== '') return open.map(({ counter }) => counter).join('');
  const name = last.name.replace(/[^\p{L}\p{N}]/gu, '').slice(0, MOST_OF_NAME);
  return PART_NAMES.some((known) => known === name) ? name : `${name}部分`;
}

/** Gives a name that is taken a number: 附件, 附件之二. Counts on from where it was, so that many of one name cost little. */
function namer(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}之${inChinese(count)}`;
  };
}

/** Parts get their names when it is known what follows them: a text before articles, or one of its own. */
function nameParts(pieces: readonly Piece[]): void {
  const free = namer();
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== 'part') continue;
    const own = piece.label.slice(piece.annex.length);
    const isBare = own === '' || (own.startsWith('第') && /(?:编|部分|章|节|目)$/.test(own));
    const next = pieces[at + 1];
    const isBefore =
      next !== undefined && next.kind !== 'annex' && piece.path.every((heading, depth) => next.path[depth] === heading);
    const label = free(isBare ? `${piece.label}${isBefore ? BEFORE_ARTICLES : WITHOUT_ARTICLES}` : piece.label);
    piece.label = label;
    if (piece.path.length === 0) piece.path = [label];
  }
}
