import { folded } from '../../rules/formats/folded';

export const judgementWord = (value: boolean): string => (value ? '对' : '错');

const RIGHT = ['对', '√', '✓', '✔', '☑', '正确', '是', 'T', 'TRUE', 'Y', 'YES', 'V'];
const WRONG = ['错', '×', '✗', '✘', '❌', '错误', '不对', '不正确', '否', 'X', 'F', 'FALSE', 'N', 'NO'];

/** true or false for a word of judgement; null for any other word. */
export function readJudgement(text: string): boolean | null {
  const word = folded(text).replace(/[。.]$/, '');
  if (RIGHT.includes(word)) return true;
  return WRONG.includes(word) ? false : null;
}
