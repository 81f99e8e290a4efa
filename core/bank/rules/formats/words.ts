import type { QuestionType } from '../../question';

/** Full width and case make no difference to words that mean something. */
const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

export const TYPE_NAMES: Record<QuestionType, string> = {
  single: '单选题',
  multiple: '多选题',
  judge: '判断题',
  blank: '填空题',
};

const TYPES = new Map<string, QuestionType>([
  ['单选', 'single'],
  ['单项选择', 'single'],
  ['多选', 'multiple'],
  ['多项选择', 'multiple'],
  ['不定项选择', 'multiple'],
  ['判断', 'judge'],
  ['是非', 'judge'],
  ['填空', 'blank'],
]);

/** The type that a word like 单选题 names; null for others, 选择题 among them: the key tells which of the two it is. */
export const readType = (text: string): QuestionType | null => TYPES.get(folded(text).replace(/题$/, '')) ?? null;

/** Whether a word says that there are options, without saying how many of them are right. */
export const saysChoice = (text: string): boolean => folded(text).replace(/题$/, '') === '选择';

const RIGHT = ['对', '√', '✓', '✔', '☑', '正确', '是', 'T', 'TRUE', 'Y', 'YES'];
const WRONG = ['错', '×', '✗', '✘', '❌', '错误', '不对', '不正确', '否', 'X', 'F', 'FALSE', 'N', 'NO'];

/** What a judgement says; null for words that are none. */
export function readJudgement(text: string): boolean | null {
  const word = folded(text).replace(/[。.]$/, '');
  if (RIGHT.includes(word)) return true;
  return WRONG.includes(word) ? false : null;
}

export const judgementWord = (value: boolean): string => (value ? '对' : '错');

const DIFFICULTIES = new Map<string, number>([
  ['容易', 1],
  ['易', 1],
  ['简单', 1],
  ['较易', 2],
  ['较容易', 2],
  ['中', 3],
  ['中等', 3],
  ['一般', 3],
  ['较难', 4],
  ['难', 5],
  ['困难', 5],
]);

/** 1–5 from a digit, stars or a word; null for others. */
export function readDifficulty(text: string): number | null {
  const word = folded(text).replace(/[级星]$/, '');
  if (/^[1-5](\.0+)?$/.test(word)) return Number(word.charAt(0));
  if (/^★{1,5}☆*$/.test(word)) return word.replace(/☆/g, '').length;
  return DIFFICULTIES.get(word) ?? null;
}

/** The letters of a key: ABD, A、B、D, ＡＢ. null for what is no list of letters. */
export function readLetters(text: string): string[] | null {
  const letters = folded(text).replace(/[、,;/|.。和及]/g, '');
  return /^[A-H]+$/.test(letters) ? [...letters] : null;
}
