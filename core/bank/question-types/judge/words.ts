import { folded } from '../../rules/formats/folded';

export const judgementWord = (value: boolean): string => (value ? '对' : '错');

const RIGHT = ['对', '√', '✓', '✔', '☑', '✅', '∨', 'V', '正确', '是', '对的', '勾', 'T', 'TRUE', 'Y', 'YES', 'RIGHT'];
const WRONG = [
  '错',
  '×',
  '✗',
  '✘',
  '✕',
  '✖',
  '☒',
  '╳',
  '❌',
  '错误',
  '错的',
  '叉',
  '不对',
  '不正确',
  '否',
  'X',
  'F',
  'FALSE',
  'N',
  'NO',
  'WRONG',
];

/** true or false for a word of judgement; null for any other word. */
export function readJudgement(text: string): boolean | null {
  const word = folded(text)
    .replace(/[\ufe0e\ufe0f]/g, '')
    .replace(/[。.]$/, '');
  if (RIGHT.includes(word)) return true;
  return WRONG.includes(word) ? false : null;
}

/**
 * What a key means where the type is stated: a word of judgement, and also the first or second of the two options 对 and
 * 错, or a truth value.
 */
export function readStatedJudgement(text: string): boolean | null {
  const word = folded(text).replace(/[。.]$/, '');
  if (word === 'A' || word === '1') return true;
  return word === 'B' || word === '0' ? false : readJudgement(text);
}

/** Signs that other programs write for a judgement, and that could mean something else: its reader is told. */
export const isSignOfJudgement = (text: string): boolean => /^[AB10VX]$/.test(folded(text).replace(/[。.]$/, ''));
