import { OPTION_LETTERS } from '../letters';

export interface OptionCell {
  options: { key: string; text: string }[];
  /** Why the cell cannot be read, as a Chinese sentence; '' if it can. */
  problem: string;
}

/** A letter that may begin an option: A. · A、· （A） · Ａ： · [A]. */
const MARK = /[（([【]?([A-ZＡ-Ｚ])\s?(?:[.．、:：）)\]】]|[-－—](?=[^\d\s-])|(?=[\s　]))\s*/g;

/** What stands before a mark, from the surest to the least sure: a line end, a separator, a blank, anything. */
const BOUNDARIES = [/(?:^|\n)[ \t　]*$/, /[;；|｜,，、。][ \t　]*$/, /[\s　]$/, /[^A-Za-z0-9]$/];
const SURE = 3;
/** Characters before a mark that decide; more blanks than this are no boundary. */
const LOOKED_BACK = 8;

interface Mark {
  letter: string;
  at: number;
  end: number;
  rank: number;
}

/**
 * The options of a cell that holds all of them: A. 甲 B. 乙 · one per line · 1. 甲 2. 乙 · 甲;乙;丙 · 甲｜乙 · 甲、乙 · 甲 乙.
 */
export function readOptionCell(text: string): OptionCell {
  const cell = (listed(text) ?? text.replace(/<br\s?\/?>/gi, '\n')).replace(/\$;\$/g, '\n').trim();
  if (cell === '') return { options: [], problem: '' };
  const marks = marksOf(cell);
  if (marks[0]?.at === 0 && marks[0].letter === 'A' && marks.some(({ letter }) => letter === 'B')) {
    return lettered(cell, marks);
  }
  const parts = unnumbered(separated(cell));
  if (parts.length > OPTION_LETTERS.length) return { options: [], problem: `选项最多 ${OPTION_LETTERS.length} 个` };
  return {
    options: parts.flatMap((part, index) => {
      const key = OPTION_LETTERS[index];
      return key === undefined ? [] : [{ key, text: part }];
    }),
    problem: '',
  };
}

/** ["甲","乙"] as one a line, as programs write a list; null for anything else. */
function listed(text: string): string | null {
  const plain = text.trim();
  if (!/^\[\s?"[^"]*"(?:\s?,\s?"[^"]*")+\s?\]$/.test(plain)) return null;
  return plain
    .slice(1, -1)
    .replace(/^\s?"|"\s?$/g, '')
    .split(/"\s?,\s?"/)
    .join('\n');
}

function marksOf(cell: string): Mark[] {
  return [...cell.matchAll(MARK)].flatMap((found) => {
    const before = cell.slice(Math.max(0, found.index - LOOKED_BACK), found.index);
    const rank = found.index === 0 ? 0 : BOUNDARIES.findIndex((boundary) => boundary.test(before));
    // A letter with a blank alone behind it, A 甲, has to begin a line or to follow a blank.
    const isBare = !/[.．、:：）)\]】－—-]\s*$/.test(found[0]);
    const letter = (found[1] ?? '').normalize('NFKC');
    return rank < 0 || (isBare && rank === SURE)
      ? []
      : [{ letter, at: found.index, end: found.index + found[0].length, rank }];
  });
}

/** Each next letter where its boundary is surest, so that 参照 A、D 两项 within an option stays in it. */
function lettered(cell: string, marks: readonly Mark[]): OptionCell {
  const starts: Mark[] = [];
  for (const letter of LETTERS) {
    const after = starts[starts.length - 1]?.at ?? -1;
    const candidates = marks.filter((mark) => mark.letter === letter && mark.at > after);
    const surest = candidates.reduce<Mark | null>((best, mark) => (best && best.rank <= mark.rank ? best : mark), null);
    if (!surest) break;
    const isDoubled = surest.rank < SURE && candidates.filter(({ rank }) => rank === surest.rank).length > 1;
    if (isDoubled && surest.rank < 2) return { options: [], problem: `选项 ${letter} 写了不止一次` };
    starts.push(surest);
  }
  if (starts.length > OPTION_LETTERS.length) return { options: [], problem: `选项最多 ${OPTION_LETTERS.length} 个` };
  const options = starts.map(({ letter, end }, index) => ({
    key: letter,
    text: cell
      .slice(end, starts[index + 1]?.at)
      .trimEnd()
      .replace(index + 1 < starts.length ? /[;；|｜,，、]$/ : /[;；|｜]$/, '')
      .trim(),
  }));
  return { options, problem: '' };
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** From the surest: the first of them that a cell has parts its options. */
const SEPARATORS: readonly (string | RegExp)[] = [
  '\n',
  '$$',
  '┋',
  '|||',
  '||',
  /[|｜]/,
  '###',
  '@@',
  '\t',
  /[;；]/,
  '、',
  /[,，]/,
  '/',
  /[ 　]{2,}/,
  /[ 　]/,
];

function separated(cell: string): string[] {
  const parts = SEPARATORS.map((separator) =>
    cell
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ).find((found) => found.length > 1);
  return parts ?? [cell];
}

const CIRCLED = '①②③④⑤⑥⑦⑧';
const NUMBER = /^(?:[（(]?([1-8])\s?[.．、:：）)](?!\d)|([①②③④⑤⑥⑦⑧]))\s?/;

/** Parts without numbers, if they are numbered from the first to the last; otherwise as they are. */
function unnumbered(parts: string[]): string[] {
  const isNumbered = parts.every((part, index) => {
    const [, digit, circled] = NUMBER.exec(part) ?? [];
    return (circled === undefined ? Number(digit) : CIRCLED.indexOf(circled) + 1) === index + 1;
  });
  return isNumbered && parts.length > 1 ? parts.map((part) => part.replace(NUMBER, '')) : parts;
}

/** Options of a column each, without their own letters, if every one of them begins with the letter of its column. */
export function withoutOwnLetters(options: { key: string; text: string }[]): { key: string; text: string }[] {
  const bare = options.map(({ key, text }) => {
    const [found, letter] = /^[（([【]?([A-ZＡ-Ｚ])\s?[.．、:：）)\]】]\s?/.exec(text) ?? [];
    return {
      key,
      text: found !== undefined && letter?.normalize('NFKC') === key ? text.slice(found.length).trim() : null,
    };
  });
  return bare.every(({ text }) => text !== null && text !== '')
    ? bare.map(({ key, text }) => ({ key, text: text ?? '' }))
    : options;
}
