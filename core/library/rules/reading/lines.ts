import { inChinese, NUMBER_CHARACTERS, printedNumber } from '../../../kernel/chinese-number';
import type { ArticleNumber } from '../article-number';
import { articleLabel, follows } from '../article-number';
import { annexLabel, PART_NAMES } from '../place';

/** What a line can be, told from the line alone. Whether it is that is decided by what stands around it. */
export type Reading =
  | { kind: 'infoEnd' | 'comment' | 'contents' | 'page' | 'rule' | 'date' | 'text' }
  /** `第二章 任务`; without a counter, a line with `##` or a name that needs none. */
  | { kind: 'heading'; counter: string; rank: number | null; name: string; isSpaced: boolean }
  /** `isSpaced`: the number stands apart from the words, so that it is hardly a citation. */
  | {
      kind: 'article';
      number: string;
      counted: ArticleNumber;
      words: string;
      isSpaced: boolean;
      /** 第四条、甲。: as a sentence goes on that cites it, but for the number that follows. */
      isMarked: boolean;
    }
  | { kind: 'item'; counted: number; words: string }
  /** `words`: the first line of a list behind `附件：`. */
  | { kind: 'annex'; label: string; name: string; words: string };

export interface Line {
  /** Counts lines of the text from 1. */
  line: number;
  text: string;
  /** How many `#` stand before it. */
  marks: number;
  reading: Reading;
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const BLANK = '[\\s\\u3000]';
const NUMBER = `(?:[${NUMBER_CHARACTERS}]${BLANK}{0,2}){1,12}`;
const ARTICLE = new RegExp(`^第${BLANK}{0,2}(${NUMBER})条(?:${BLANK}{0,2}之([一二三四五六七八九十]{1,3}))?`);
const HEADING = new RegExp(`^第${BLANK}{0,2}(${NUMBER})(分编|编|部分|章|节|目)`);
const ITEM = /^([一二三四五六七八九十百]{1,5})[、．.]\s{0,4}(?=\S)/;
const ANNEX =
  /^(附件|附表|附录|附图|附(?=[:：]))\s{0,4}([一二三四五六七八九十]{1,3}|[0-9０-９]{1,3}(?:-[0-9]{1,3})?)?([:：、．.]|\s|$)/;
const PAGE =
  /^(?:[-—–―－·]{1,4}\s{0,4}\d{1,4}\s{0,4}[-—–―－·]{1,4}|第\s{0,2}\d{1,4}\s{0,2}页.{0,20}|\d{1,4}(?:\s?\/\s?\d{1,4})?)$/;
const DATE =
  /^[（(]?(?:[〇○零一二三四五六七八九]{4}|\d{4})\s?年\s?[0-9一二三四五六七八九十]{1,3}\s?月\s?[0-9一二三四五六七八九十]{1,3}\s?日[）)]?$/;
const RANKS: Record<string, number> = { 编: 1, 分编: 2, 部分: 2, 章: 3, 节: 4, 目: 5 };
const BARE_NAMES: readonly string[] = [...PART_NAMES.filter((name) => name !== '序'), '总则', '分则', '罚则'];

/** Words behind a number by which a sentence goes on that only cites it; 项目, 款项, 及时, 的确 and 第三方 begin words of its own. */
const CITING = new RegExp(
  `^(?:规定|所列|所称|所指|所述|第(?=${NUMBER}[条款项目章节编])|、|，|,|的(?!确)|款(?!项)|项(?!目)|前款|修改为|改为|及(?!时|格)|以及|以外|之(?![\\p{Script=Han}]{2,}法)|至第|和第|与第|或第|或者|和本|中[的“《所，、第关])`,
  'u',
);
export const isCiting = (words: string): boolean => CITING.test(words);

const SENTENCE_END = /[。；：，、;:,.]$/;
export const isSentence = (text: string): boolean => SENTENCE_END.test(text);

/** `第一章  总 则` → `总则`: print puts spaces into short names. */
export const joined = (words: string): string =>
  words.trim().replace(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu, '');

/** Lines without blank ones, without invisible characters and without bold marks, each with what it can be. */
export function readLines(text: string): Line[] {
  return text
    .split(/\r\n|[\n\r\v\f\u0085]/)
    .flatMap((raw, index) => articlesApart(tidy(raw)).map((words) => ({ line: index + 1, text: words })))
    .filter(({ text: content }) => content !== '')
    .map(({ line, text: content }) => {
      const marks = /^#{1,6}/.exec(content)?.[0].length ?? 0;
      const words = content.slice(marks).trim();
      return { line, text: words, marks, reading: readingOf(words, marks) };
    });
}

/** A quotation or a list in Markdown before the number of an article. */
const LISTED = new RegExp(`^(?:(?:>|[-*+•·]${BLANK})${BLANK}{0,3}){1,3}(?=(?:__)?第${BLANK}{0,2}${NUMBER}条)`);
const BOLD = new RegExp(`^__(第${BLANK}{0,2}${NUMBER}条)__`);

const tidy = (raw: string): string =>
  raw
    .replace(INVISIBLE, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('**', '')
    .trim()
    .replace(LISTED, '')
    .replace(BOLD, '$1');

const BETWEEN = new RegExp(
  `(?<=[。；！][”’」』）)]?)(?:${BLANK}{1,9}(?=第${NUMBER}条)|(?=第${NUMBER}条(?:之[一二三四五六七八九十]{1,3})?${BLANK}))`,
  'g',
);

/** 第二条 乙。 第三条 丙。 on one line: each article whose number follows, behind a sentence and beside a space. */
function articlesApart(line: string): string[] {
  let last = countedAt(line);
  if (last === null) return [line];
  const parts: string[] = [];
  let start = 0;
  for (const { index } of line.matchAll(BETWEEN)) {
    const next = countedAt(line.slice(index, index + 60).trimStart());
    if (next === null || !follows(last, next)) continue;
    parts.push(line.slice(start, index).trim());
    [start, last] = [index, next];
  }
  return [...parts, line.slice(start).trim()];
}

const countedAt = (text: string): ArticleNumber | null => {
  const reading = articleOf(text);
  return reading?.kind === 'article' ? reading.counted : null;
};

export function readingOf(text: string, marks: number): Reading {
  if (/^<!--\s*INFO END\s*-->$/.test(text)) return { kind: 'infoEnd' };
  if (text.startsWith('<!--') && text.endsWith('-->')) return { kind: 'comment' };
  if (/^(?:-{3,}|\*{3,}|_{3,}|\|[\s:|-]+\|)$/.test(text)) return { kind: 'rule' };
  const short = text.length <= 60;
  if (short && /^目[\s\u3000]{0,6}[录次]$/.test(text)) return { kind: 'contents' };
  if (short && marks === 0 && PAGE.test(text)) return { kind: 'page' };
  if (short && DATE.test(text)) return { kind: 'date' };
  return articleOf(text) ?? annexOf(text, marks) ?? headingOf(text, marks) ?? itemOf(text) ?? otherOf(marks, text);
}

function otherOf(marks: number, text: string): Reading {
  return marks > 0
    ? { kind: 'heading', counter: '', rank: null, name: joined(text), isSpaced: true }
    : { kind: 'text' };
}

function articleOf(text: string): Reading | null {
  const [head, number = '', inserted] = ARTICLE.exec(text.slice(0, 60)) ?? [];
  const article = printedNumber(number);
  if (head === undefined || article === null) return null;
  const counted = { article, inserted: inserted === undefined ? 0 : (printedNumber(inserted) ?? 0) };
  const rest = text.slice(head.length);
  const isSpaced = rest === '' || /^[\s\u3000:：【［[]/.test(rest);
  const isMarked = new RegExp(`^[、.．](?!${BLANK}{0,2}(?:第|\\d))${BLANK}{0,2}\\S`).test(rest);
  return {
    kind: 'article',
    number: articleLabel(counted),
    counted,
    words: rest.replace(isMarked ? /^[、.．]/ : /^[:：]/, '').trim(),
    isSpaced,
    isMarked,
  };
}

function headingOf(text: string, marks: number): Reading | null {
  const [head, number = '', word = ''] = HEADING.exec(text.slice(0, 60)) ?? [];
  const counted = printedNumber(number);
  if (head !== undefined && counted !== null) {
    const rest = text.slice(head.length);
    const isSpaced = rest === '' || /^[\s\u3000]/.test(rest);
    const name = joined(rest);
    const isName = marks > 0 || (text.length <= 60 && !isSentence(text) && !isCiting(name));
    if (!isName) return { kind: 'text' };
    return { kind: 'heading', counter: `第${inChinese(counted)}${word}`, rank: RANKS[word] ?? null, name, isSpaced };
  }
  const name = text.length <= 12 ? joined(text) : '';
  return BARE_NAMES.includes(name) ? { kind: 'heading', counter: '', rank: null, name, isSpaced: true } : null;
}

function itemOf(text: string): Reading | null {
  const [head, number = ''] = ITEM.exec(text.slice(0, 20)) ?? [];
  const counted = printedNumber(number);
  return head === undefined || counted === null
    ? null
    : { kind: 'item', counted, words: text.slice(head.length).trim() };
}

function annexOf(text: string, marks: number): Reading | null {
  const [head, word = '', number = ''] = ANNEX.exec(text.slice(0, 40)) ?? [];
  if (head === undefined) return null;
  const name = text.slice(head.length).trim();
  if (marks === 0 && name !== '' && !/[:：]$/.test(head.trim()) && isSentence(name)) return null;
  const label = annexLabel(`${word === '附' ? '附件' : word}${number.normalize('NFKC')}`);
  const isList = number === '' && /^(?:[1１]|一)\s{0,2}[.．、]/.test(name);
  return { kind: 'annex', label, name: isList ? '' : name, words: isList ? name : '' };
}
