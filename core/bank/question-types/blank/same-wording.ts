/**
 * Whether two wordings of a fill-in mean the same: width, case, spaces, quotes and other marks aside. A mark that makes
 * a number another one (`1.5`, `3:2`, `1-3`, `−5`), or that is a sign of its own (`50%`, `A-`, `C#`), is kept.
 */
export function isSameWording(one: string, other: string): boolean {
  const mine = readingsOf(one);
  return readingsOf(other).some((reading, index) => reading === mine[index]);
}

/**
 * Two marks can be read in two ways between digits, so a wording has two readings. `1,000` is a thousand or the list 1
 * and 000, and `9·18` is written 9.18 or 918. Wordings mean the same if they do in one of the two ways.
 */
type Way = 'joining' | 'listing';

const readingsOf = (text: string): [string, string] => {
  const written = unified(text);
  const pieces = piecesOf(written);
  return [readingOf(pieces, 'joining') || written || text, readingOf(pieces, 'listing') || written || text];
};

/** Signs that are written in many ways, and the one they are compared by. */
const SAME_SIGNS: readonly [RegExp, string][] = [
  [/[\u2010-\u2015\u2212\uFE58\u2043]/g, '-'],
  [/[\u301C\u223C]/g, '~'],
  [/\u2236/g, ':'],
  [/[\u2044\u2215]/g, '/'],
  [/\u3002/g, '.'],
  [/[\u2022\u2027\u2219\u22C5\u30FB]/g, '·'],
];

/** Characters that nobody sees, and white space. */
const UNSEEN = /[\s\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;
/** A power is not a digit more: 10² is not 102. */
const POWER = /([\d０-９)）])([⁰¹²³⁴-⁹]+)/g;

const unified = (text: string): string =>
  SAME_SIGNS.reduce(
    (written, [signs, sign]) => written.replace(signs, sign),
    text.replace(POWER, '$1^$2').normalize('NFKC').toLowerCase().replace(UNSEEN, ''),
  );

interface Piece {
  word: string;
  /** The marks in front of it. */
  marks: string;
}

/** Punctuation, and symbols that are typed in its place. Signs of shares are part of the word. */
const PIECE = /((?:(?![%‰‱])[\p{P}~|`´¨^<>⋯⋮])*)((?:[%‰‱]|[^\p{P}~|`´¨^<>⋯⋮])*)/gu;

const piecesOf = (written: string): Piece[] =>
  [...written.matchAll(PIECE)].map(([, marks = '', word = '']) => ({ marks, word }));

function readingOf(pieces: readonly Piece[], way: Way): string {
  let read = '';
  let left = '';
  let isGrouped = false;
  for (const { marks, word } of pieces) {
    isGrouped = way === 'joining' && marks === ',' && isGroup(left, word, isGrouped);
    read += (isGrouped ? '' : meaningOf(marks, left, word, way)) + word;
    left = word;
  }
  return read.replace(DATE, '$1-$2-$3');
}

/** Whether a comma stands between the thousands of one number. */
function isGroup(left: string, right: string, isContinued: boolean): boolean {
  const before = /\d+$/.exec(left.slice(-4))?.[0].length ?? 0;
  return (isContinued ? before === 3 : before > 0 && before <= 3) && /^\d{3}(?!\d)/.test(right);
}

/** A day, however its parts are separated. */
const DATE = /(\d{4})[-./年]0?(\d{1,2})[-./月]0?(\d{1,2})(?!\d)[日号]?/g;

const isDigit = (sign: string): boolean => /^\d$/.test(sign);
const isLetter = (sign: string): boolean => /^[a-z]$/.test(sign);
const isPlain = (sign: string): boolean => isDigit(sign) || isLetter(sign);

/** Behind one of these a dash before a digit makes a range, such as 5%～10% or 2021年——2025年. */
const RANGE_AFTER = /(?:°c|[\d%‰°年月日号时点分秒度届次条款章节页元人个名岁万亿千百十])$/;

/** What the marks between two words mean; '' if they only set them apart. */
function meaningOf(marks: string, before: string, after: string, way: Way): string {
  if (marks === '') return '';
  const left = before.slice(-1);
  const right = after.charAt(0);
  if (isDigit(left) && isDigit(right)) return betweenDigits(marks, way);
  return behindWord(marks, left, right) || beforeWord(marks, before, after);
}

/** Between digits no mark vanishes, because two numbers are not one. */
function betweenDigits(marks: string, way: Way): string {
  if (marks === '·') return way === 'joining' ? '.' : '';
  if (/^[-~]+$/.test(marks)) return '-';
  if (marks === '*') return '×';
  if (marks === '.' || marks === ':' || marks === '/' || marks === '^') return marks;
  return marks.endsWith('-') ? '|-' : '|';
}

/** A sign that belongs to the word before it: `A-`, `C#`, `5′`, `km/h`, `x<5`. */
function behindWord(marks: string, left: string, right: string): string {
  const first = marks.charAt(0);
  if (isPlain(left) && isPlain(right) && /^[/&@^]$/.test(marks)) return marks;
  if (isLetter(left) && first === '#') return first;
  if (isLetter(left) && first === '-' && !isPlain(right) && !marks.startsWith('--')) return first;
  if (isDigit(left) && first === '′') return marks.replace(/[^′]/g, '');
  return /^[<>]=?$/.test(marks) && (isDigit(left) || isDigit(right) || right === '=') ? marks : '';
}

/** A sign that belongs to the word behind it: `−5`, `.5`, `-x`, `#1`. */
function beforeWord(marks: string, before: string, after: string): string {
  const left = before.slice(-1);
  const right = after.charAt(0);
  const last = marks.slice(-1);
  if (last === '-' || last === '~')
    return isDigit(right) ? signBefore(marks, before) : variableSign(marks, left, after);
  if (last === '#' && isPlain(right)) return last;
  if (last === '.' && isDigit(right) && /^[-(]?\.$/.test(marks) && (left === '' || /^[+=±]$/.test(left))) {
    return marks.startsWith('-') ? '-0.' : '0.';
  }
  return '';
}

/** Before a digit a single dash is a minus, except in a name such as COVID-19. */
function signBefore(marks: string, before: string): string {
  if (RANGE_AFTER.test(before) && /^[-~]+$/.test(marks)) return '-';
  if (marks === '-') return isLetter(before.slice(-1)) ? '' : '-';
  return /[^-~]-$/.test(marks) ? '-' : '';
}

const variableSign = (marks: string, left: string, after: string): string =>
  marks === '-' && (left === '' || left === '=') && isLetter(after.charAt(0)) && !isLetter(after.charAt(1)) ? '-' : '';
