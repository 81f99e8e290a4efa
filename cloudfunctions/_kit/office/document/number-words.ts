import { digitsInHan, numberInHan } from '../han';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** A, B, … Z, AA, BB, as a text document goes on. */
const lettered = (value: number, first: string): string =>
  String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.min(9, Math.ceil(value / 26)));

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  let words = '';
  for (const [worth, sign] of ROMAN) {
    words += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return words;
}

/** A sign of a run of Unicode that begins at `first` and has `length` signs; digits for numbers beyond it. */
const signIn = (first: number, length: number, value: number): string =>
  value <= length ? String.fromCodePoint(first + value - 1) : String(value);

const cycled = (signs: string, value: number): string => signs.charAt((value - 1) % signs.length);

const fullWidth = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

type Writer = (value: number) => string;

const circled: Writer = (value) =>
  value <= 20 ? signIn(0x2460, 20, value) : value <= 35 ? signIn(0x3251, 15, value - 20) : String(value);
const counted: Writer = (value) => numberInHan(value, 'han');

/** By the names of ECMA-376, 17.18.59 ST_NumberFormat. */
const WRITERS = new Map<string, Writer>([
  ['decimal', String],
  ['decimalHalfWidth', String],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['decimalFullWidth', (value) => fullWidth(String(value))],
  ['decimalFullWidth2', (value) => fullWidth(String(value))],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedParen', (value) => signIn(0x2474, 20, value)],
  ['decimalEnclosedFullstop', (value) => signIn(0x2488, 20, value)],
  ['upperLetter', (value) => lettered(value, 'A')],
  ['lowerLetter', (value) => lettered(value, 'a')],
  ['upperRoman', roman],
  ['lowerRoman', (value) => roman(value).toLowerCase()],
  ['chineseCounting', counted],
  ['chineseCountingThousand', counted],
  ['taiwaneseCounting', counted],
  ['taiwaneseCountingThousand', counted],
  ['japaneseCounting', counted],
  ['koreanDigital2', (value) => digitsInHan(String(value), 'han')],
  ['ideographDigital', (value) => digitsInHan(String(value), 'han')],
  ['japaneseDigitalTenThousand', (value) => digitsInHan(String(value), 'han')],
  ['taiwaneseDigital', (value) => digitsInHan(String(value), 'han')],
  ['chineseLegalSimplified', (value) => numberInHan(value, 'formalHan')],
  ['ideographLegalTraditional', (value) => numberInHan(value, 'formalHan')],
  ['ideographEnclosedCircle', (value) => signIn(0x3280, 10, value)],
  ['ideographTraditional', (value) => cycled(STEMS, value)],
  ['ideographZodiac', (value) => cycled(BRANCHES, value)],
  ['none', () => ''],
]);

/** No list of a document counts further. */
const MOST = 32_767;

/** A number of a list as it is shown; null for a format that we do not know. */
export function numberWords(format: string, value: number): string | null {
  if (!Number.isInteger(value) || value < 1 || value > MOST) return String(value);
  return WRITERS.get(format)?.(value) ?? null;
}
