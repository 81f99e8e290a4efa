import { TYPE_WORD } from '../../words';
import { behindHeader, type Entries, isRowOfKeys, isRowOfNumbers, readEntries, readTableOfKeys } from './answers';
import { withLettersForBullets } from './bullets';
import { type Heading, readHeading, titleNumber } from './headings';
import { hasKeyInStem, isRightJudgement, leadingKey } from './keys';
import { labelAt, labelsApart } from './labels';
import { linesOf } from './lines';
import { type NumberMark, numberAt, type Way, wayOf } from './numbers';
import { beginsWithOption, hasSeveralOptions } from './options';

export interface NumberedLine {
  mark: NumberMark;
  /** A key before the number: （√）1. 甲。 */
  leading: string;
}

/** What a line can be by its own words. Which of it holds is decided where questions are assembled. */
export interface Line {
  /** From 1. */
  at: number;
  text: string;
  heading: Heading | null;
  /** Number of a short title such as 三、综合知识. */
  title: number | null;
  number: NumberedLine | null;
  /** A line of an answer list; `true` for a header such as 参考答案：. */
  answers: Entries | 'header' | null;
  /** The line has options, a key or both. */
  tells: boolean;
}

/** Lines that we added to a file returned for correction. */
const REMARK = /^※/;
/** A line drawn between questions: ---, ===, ***. */
const RULE = /^(?:-{3,}|={3,}|\*{3,}|~{3,}|`{3,})$/;

/** 第 3 页 共 8 页, - 3 -: what a page says of itself belongs to no question. */
const PAGE =
  /^(?:第\s?\d{1,4}\s?页(?:\s?[,，/／]?\s?共\s?\d{1,4}\s?页)?|共\s?\d{1,4}\s?页\s?[,，/／]?\s?第\s?\d{1,4}\s?页|[-—–－]{1,2}\s?\d{1,4}\s?[-—–－]{1,2}|Page\s\d{1,4}(?:\sof\s\d{1,4})?)$/i;

/** The first stage: every line by itself, and how the questions of the text are numbered. */
export function classify(text: string): { lines: Line[]; way: Way | null; pages: number; lettered: Set<number> } {
  const plain = linesOf(text).map((line) =>
    REMARK.test(line) || RULE.test(line) ? '' : withoutNameOfOptions(line.replace(TYPE_FIRST, '$2$1')),
  );
  const { lines: texts, given } = withLettersForBullets(plain);
  const headings = texts.map((line) => readHeading(line) ?? sectionOfAnswers(line));
  const way = wayOf(
    texts.map((line) => leadingKey(line)?.rest ?? line).filter((line, index) => !headings[index] && !readEntries(line)),
    isTelling,
  );
  const lines: Line[] = [];
  let pages = 0;
  texts.forEach((whole, index) => {
    // One empty line says all that many would.
    if (whole === '' && lines[lines.length - 1]?.text === '') return;
    if (PAGE.test(whole)) {
      pages += 1;
      return;
    }
    for (const line of withNumbersApart(whole, way)) {
      const heading = line === whole ? (headings[index] ?? null) : null;
      lines.push({ ...classified(line, heading, way), at: index + 1 });
      if (heading?.rest) lines.push({ ...classified(heading.rest, null, way), at: index + 1 });
    }
  });
  joinTables(lines);
  return { lines, way, pages, lettered: new Set([...given].map((index) => index + 1)) };
}

/** 【单选题】1、甲？ */
const TYPE_FIRST = new RegExp(`^([（(【[]\\s?${TYPE_WORD}\\s?[）)】\\]])\\s{0,3}(\\d{1,4}\\s?[、.．])(?!\\d)`);
/** 选项：A. 甲 B. 乙 */
const withoutNameOfOptions = (line: string): string => {
  const [name] =
    /^[【[]?(?:备选|试题|题目)?选项[】\]]?\s{0,3}[:：]?\s{0,3}(?=$|[（(【[]?\s?[AＡ]\s{0,3}[.．、:：）)】\]])/.exec(
      line,
    ) ?? [];
  return name === undefined ? line : line.slice(name.length);
};

const SECTION = new RegExp(
  `^(?:[一二三四五六七八九十]{1,3}\\s?[、.．:：]\\s{0,3})?(?:(${TYPE_WORD})\\s{0,3}[:：]?\\s{0,3})?(?=[（(]?\\d)`,
);

/** 一、1.A 2.B or 判断题：1.√ 2.×: the answers of a section behind its number or its type. */
function sectionOfAnswers(line: string): Heading | null {
  const [mark = '', type] = SECTION.exec(line) ?? [];
  const rest = line.slice(mark.length);
  return mark !== '' && readEntries(rest) ? { type: type ?? null, rest } : null;
}

function classified(text: string, heading: Heading | null, way: Way | null): Omit<Line, 'at'> {
  const nothing = { text, heading, title: null, number: null, answers: null, tells: false };
  if (text === '' || heading) return nothing;
  return {
    ...nothing,
    title: titleNumber(text),
    number: way ? numbered(text, way) : null,
    answers: answersIn(text),
    tells: isTelling(text),
  };
}

/** Whether a line has options, a key or both. */
const isTelling = (text: string): boolean =>
  beginsWithOption(text) ||
  hasKeyInStem(text) ||
  hasSeveralOptions(text) ||
  isRightJudgement(text) ||
  labelsApart(text).some((part) => labelAt(part)?.field === 'key');

/** 2.0分: the points of a question, in the copies of other systems. */
export const isPoints = (line: string): boolean => /^\d{1,3}(?:\.\d{1,2})?\s?分$/.test(line);

function numbered(line: string, way: Way): NumberedLine | null {
  if (isPoints(line)) return null;
  const mark = numberAt(line, way);
  if (mark) return { mark, leading: '' };
  const leading = leadingKey(line);
  const behind = leading ? numberAt(leading.rest, way) : null;
  return leading && behind && !behind.isGlued ? { mark: behind, leading: leading.key } : null;
}

function answersIn(line: string): Line['answers'] {
  const behind = behindHeader(line);
  if (behind === '') return 'header';
  const entries = readEntries(behind ?? line);
  return entries && { ...entries, isSure: entries.isSure || behind !== null };
}

/** Gives the numbers of a table to the line with its answers. */
function joinTables(lines: Line[]): void {
  for (const [index, line] of lines.entries()) {
    const below = lines[index + 1];
    const entries = below ? readTableOfKeys(line.text, below.text) : null;
    const isHalf = !entries && !line.answers && (isRowOfNumbers(line.text) || isRowOfKeys(line.text));
    if (isHalf) {
      const fault = `第 ${line.at} 行的答案表只有一行，题号和答案要各有一行`;
      Object.assign(line, { answers: { entries: [], fault, isSure: true }, number: null });
    }
    if (!entries || !below) continue;
    line.answers = { entries: [], fault: null, isSure: true };
    line.number = null;
    below.answers = entries;
    below.number = null;
  }
}

/** A key and a space before it make a number within a line the next question: 1、甲对。（√） 2、乙对。（×） */
function withNumbersApart(line: string, way: Way | null): string[] {
  if (!way || line === '' || readEntries(line)) return [line];
  let value = numbered(line, way)?.mark.value;
  if (value === undefined) return [line];
  const parts: string[] = [];
  let start = 0;
  for (const { index } of line.matchAll(/(?:\s|(?<=[）)】]))(?=[\d０-９第（(])/g)) {
    const mark = numberAt(line.slice(index, index + 40).trimStart(), way);
    const before = line.slice(start, index);
    if (!mark || mark.isGlued || mark.value !== value + 1 || !hasKey(before)) continue;
    parts.push(before.trim());
    start = index;
    value = mark.value;
  }
  return [...parts, line.slice(start).trim()];
}

const hasKey = (text: string): boolean =>
  hasKeyInStem(text) || labelsApart(text).some((part) => labelAt(part)?.field === 'key');
