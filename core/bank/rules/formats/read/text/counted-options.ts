import { OPTION_LETTERS } from '../../letters';
import { labelAt } from './labels';
import { beginsWithOption } from './options';

/**
 * Ways of counting options without letters. Arabic numerals are none of them: 2 below a list may be the answer to its last
 * line.
 */
const KINDS: readonly (readonly string[])[] = [
  [...'①②③④⑤⑥⑦⑧'],
  [...'甲乙丙丁戊己庚辛'],
  [...'ⅠⅡⅢⅣⅤⅥⅦⅧ'],
  ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'],
];

const isCircled = (mark: string): boolean => /^[①-⑧]$/.test(mark);

/** 乙、二 and （乙）二; a circled number needs no point behind it. */
const itemOf = (line: string, mark: string): string | null => {
  const rest = [`（${mark}）`, `(${mark})`, mark].flatMap((begin) =>
    line.startsWith(begin) ? [{ isDone: begin !== mark || isCircled(mark), text: line.slice(begin.length) }] : [],
  )[0];
  if (!rest) return null;
  const [point = ''] = /^\s{0,3}[.．、:：）)]?\s{0,3}/.exec(rest.text) ?? [];
  if (!rest.isDone && point.trim() === '') return null;
  const text = rest.text.slice(point.length).trim();
  return text === '' ? null : text;
};

/** ①一　②二　③三: the circled items of one line. */
const sideBySide = (line: string): string[] => (/^[①]/.test(line) ? line.split(/\s{1,20}(?=[①-⑧])/) : [line]);

interface Counted {
  /** Options for each line. */
  lines: string[];
  /** The line with the key, and what it says in letters. */
  keyAt: number;
  key: string;
}

/**
 * Options that are counted ①, 甲 or Ⅰ, from this line on, and a key that names them in the same way; null where anything
 * about it is open: one of them is missing, the key says something else, or lettered options follow that are made of them.
 */
export function countedOptions(lines: readonly string[], from: number): Counted | null {
  const above = lines[from - 1] ?? '';
  const kind = KINDS.find(([first = '']) => itemOf(lines[from] ?? '', first) !== null);
  if (!kind || above === '' || labelAt(above) || beginsWithOption(above)) return null;
  const options: string[] = [];
  let known = 0;
  let at = from;
  for (; at < lines.length; at += 1) {
    const items = sideBySide(lines[at] ?? '').map((item, index) => itemOf(item, kind[known + index] ?? '\n'));
    const texts = items.flatMap((item) => item ?? []);
    if (texts.length < items.length) break;
    options.push(texts.map((text, index) => `${OPTION_LETTERS[known + index]}. ${text}`).join('  '));
    known += texts.length;
  }
  while (lines[at] === '') at += 1;
  const label = labelAt(lines[at] ?? '');
  if (known < 2 || label?.field !== 'key') return null;
  const named = label.value
    .replace(/[。.]$/, '')
    .split(isCircled(kind[0] ?? '') ? /[\s、,，;；和及]{0,3}/ : /[\s、,，;；和及]{1,3}/);
  const letters = named.map((mark) => OPTION_LETTERS[kind.slice(0, known).indexOf(mark)]);
  const key = letters.flatMap((letter) => letter ?? []);
  const isKey = key.length === letters.length && new Set(key).size === key.length;
  return isKey ? { lines: options, keyAt: at, key: `答案：${key.join('')}` } : null;
}
