import { readJudgement } from '../../../../question-types/judge/words';
import { comparable } from '../../../comparable';
import { labelAt } from './labels';

const LETTERS = '[A-HＡ-Ｈ](?:[\\s、,，;；/|和及]{0,3}[A-HＡ-Ｈ]){0,15}';
const SIGN = '√|×|✓|✗|✔|✘|☑|❌|对|错|正确|错误|不对|不正确|V|v|X|x|T|F';

/** A key in brackets: 地球是圆的。（√）, 选（A、B）. */
const IN_BRACKETS = new RegExp(`[（(【[]\\s{0,5}(${LETTERS}|${SIGN})\\s{0,5}[）)】\\]]`, 'g');
const LEADING = new RegExp(`^[（(【[]\\s{0,5}(${LETTERS}|${SIGN})\\s{0,5}[）)】\\]]\\s{0,5}`);
/** A judgement behind the stem without brackets. */
const BEHIND = /(\s|[。！!；;])([√×✓✗✔✘])$/;
const KEY_ALONE = new RegExp(`^(?:${LETTERS}|${SIGN})[。.]?$`);

/** Stands behind a right option: B. 乙（正确答案）. */
export const MARKED_RIGHT = /\s{0,3}[（(]\s{0,3}(?:正确答案|√)\s{0,3}[）)]$/;
/** 对（正确答案）, a line of a judgement without letters. */
export const isRightJudgement = (line: string): boolean =>
  MARKED_RIGHT.test(line) && readJudgement(line.replace(MARKED_RIGHT, '')) !== null;

export interface KeyInStem {
  stem: string;
  /** Each key found; more than one is for the caller to refuse. */
  keys: string[];
}

/** Takes keys out of a stem. Letters leave an empty bracket behind. */
export function keysInStem(stem: string, hasOptions: boolean): KeyInStem {
  const keys: string[] = [];
  const without = stem
    .replace(IN_BRACKETS, (whole, key: string) => {
      if (!hasOptions && readJudgement(key) === null && !/^[A-HＡ-Ｈ]/.test(key)) return whole;
      if (hasOptions && readJudgement(key) !== null && !/^[A-HＡ-Ｈ√×]/.test(key)) return whole;
      keys.push(key);
      return hasOptions ? '（　）' : '';
    })
    .trim();
  const behind = hasOptions || keys.length > 0 ? null : BEHIND.exec(without);
  const [, end = '', sign] = behind ?? [];
  if (!behind || sign === undefined) return { stem: keys.length > 0 ? without : stem, keys };
  return { stem: `${without.slice(0, behind.index)}${end}`.trim(), keys: [sign] };
}

export const hasKeyInStem = (line: string): boolean => line.search(IN_BRACKETS) >= 0 || BEHIND.test(line);

/** A key before the number: （√）1. 甲。 */
export function leadingKey(line: string): { key: string; rest: string } | null {
  const [mark, key] = LEADING.exec(line) ?? [];
  return mark === undefined || key === undefined ? null : { key, rest: line.slice(mark.length) };
}

export const isKeyAlone = (line: string): boolean => KEY_ALONE.test(line);

/** 选 B, B 项, B 选项 */
const NAMED = new RegExp(`^选?项?\\s{0,3}(${LETTERS})\\s{0,3}(?:选?项)?[。.;；]?$`);
const LETTERS_ALONE = new RegExp(`^${LETTERS}[。.;；]?$`);
const AND_WORDS = new RegExp(`^(${LETTERS})(?:\\s{0,3}([。；;，,、.．:：（(\\n]|\\s))\\s*`);
const JUDGED = new RegExp(
  `^(${SIGN}|是|否|TRUE|FALSE)(?:[。；;，,\\n]|\\s|[（(](?=[^（()）]{1,200}[）)][。.]?$))\\s*`,
  'i',
);

interface Given {
  options: readonly { key: string; text: string }[];
  /** The stem has a blank in our own notation: a word is no judgement then. */
  hasBlank: boolean;
}

/** Parts a key from the reason that stands behind it: 答案：B。根据规定…… */
export function readKey(written: string, { options, hasBlank }: Given): { key: string; reason: string } {
  const whole = written.trim();
  const bracketed = LEADING.exec(whole);
  const text = bracketed ? `${bracketed[1] ?? ''}${lead(whole.slice(bracketed[0].length))}` : withoutBrackets(whole);
  if (options.length > 0) return letteredKey(text, options);
  const judged = hasBlank ? null : JUDGED.exec(text);
  const reason = judged ? reasonIn(text.slice(judged[0].length).trim(), judged[0]) : '';
  if (!judged || readJudgement(reason) !== null) return { key: text, reason: '' };
  return { key: judged[1] ?? '', reason };
}

const withoutBrackets = (text: string): string => /^[（(]([^（()）]{1,200})[）)]$/.exec(text)?.[1]?.trim() ?? text;

const lead = (rest: string): string => (rest === '' ? '' : /^[。；;，,]/.test(rest) ? rest : `；${rest}`);

function letteredKey(text: string, options: Given['options']): { key: string; reason: string } {
  const known = new Map(options.map((option) => [option.key, comparable(option.text)]));
  if ([...known.values()].includes(comparable(text))) return { key: text, reason: '' };
  if (LETTERS_ALONE.test(text)) return { key: text, reason: '' };
  const named = NAMED.exec(text)?.[1];
  if (named !== undefined) return { key: named, reason: '' };
  const [mark, letters = '', separator = ''] = AND_WORDS.exec(text) ?? [];
  if (mark === undefined) {
    const judged = JUDGED.exec(text);
    return judged ? { key: judged[1] ?? '', reason: text.slice(judged[0].length).trim() } : { key: text, reason: '' };
  }
  const words = text.slice(mark.length).trim();
  if (words === '') return { key: letters, reason: '' };
  const chosen = lettersOf(letters).map((letter) => options.find(({ key }) => key === letter)?.text ?? '');
  const repeated = words.replace(/[;；。]$/, '');
  const inOne = chosen.map((each) => comparable(each).replace(/[;；、,，。]/g, '')).join('');
  if (comparable(repeated).replace(/[;；、,，。]/g, '') === inOne) return { key: letters, reason: '' };
  const pairs = text
    .split(/[;；\n]|\s+(?=[A-HＡ-Ｈ]\s?[、.．:：)）])/)
    .filter((part) => part.trim() !== '')
    .map((part) => pairOf(part.trim(), known));
  if (pairs.every((letter) => letter !== null)) return { key: pairs.join(''), reason: '' };
  // A,B两项: the second letter may be a part of the key.
  if (/^[A-HＡ-Ｈ]/.test(words) && !/[。（(]/.test(separator)) return { key: text, reason: '' };
  return /[。；;，,（(\s]/.test(separator)
    ? { key: letters, reason: reasonIn(words, separator) }
    : { key: text, reason: '' };
}

/** The words of a reason, without the bracket around it and its label: B（解析：…）. */
function reasonIn(words: string, separator: string): string {
  const inside = /[（(]/.test(separator) ? words.replace(/[）)][。.]?$/, '') : words;
  const label = labelAt(inside);
  return label?.field === 'explanation' ? label.value : inside;
}

const lettersOf = (text: string): string[] => [...text.normalize('NFKC')].filter((sign) => /[A-H]/.test(sign));

/** The letter of `A:甲`, if 甲 is option A. `known`: the words of the options by letter, to compare. */
function pairOf(part: string, known: ReadonlyMap<string, string>): string | null {
  const letter = part.charAt(0).normalize('NFKC');
  const words = part.slice(1).replace(/^\s{0,3}[、.．:：)）]?/, '');
  return known.get(letter) === comparable(words) ? letter : null;
}
