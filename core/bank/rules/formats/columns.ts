import { OPTION_LETTERS } from './letters';

/** The columns of a question table in the order in which it is written. */
export const COLUMNS = [
  '编号',
  '题型',
  '主题',
  '难度',
  '题干',
  ...OPTION_LETTERS.map((letter) => `选项${letter}`),
  '答案',
  '解析',
  '依据文件',
  '版本',
  '条款',
  '原文',
] as const;

/** Column with the problems, in a file that is returned for correction. It is ignored when the file is read again. */
export const PROBLEM_COLUMN = '问题';
/** Its name in a table that calls the stem 问题. */
export const OTHER_PROBLEM_COLUMN = '哪里有问题';

/** The number of a row, by which nothing is found again. Only our own 编号 says which question is changed. */
export const ROW_NUMBER = '序号';

const OF_QUESTION = '(?:试题|题目|考题|习题|题)?';
const WHOSE = '(?:所属|所在|对应)?';
const RIGHT = '(?:本题|试题|题目|考题|习题)?(?:正确|参考|标准|最终)?';

/**
 * Names that other programs and people use for our columns, each as the source of a regular expression that matches the
 * whole heading as `plainHeading` leaves it. 选项 are all options in one cell, 依据 a whole source.
 */
const NAMES: readonly (readonly [name: string, pattern: string])[] = [
  ...COLUMNS.map((name) => [name, name.toUpperCase()] as const),
  [ROW_NUMBER, '序号|题号|题序|行号|顺序|顺序号|NO|NO\\.|#|(?:试题|题目|考题|习题)(?:序号|顺序|题号)'],
  ['题型', `${OF_QUESTION}(?:题型|类型)(?:名称)?|题类|题种|QUESTIONTYPE|TYPE`],
  [
    '主题',
    `${WHOSE}(?:一级|二级|三级)?${OF_QUESTION}(?:知识点|分类|章节|类别|专题|主题|目录|单元|章|考点|考核点|题库|科目|课程|模块|领域|专业|栏目|标签)(?:名称|分类)?|TOPIC|CATEGORY`,
  ],
  ['难度', `${OF_QUESTION}(?:难度|难易度|难易|难易程度|困难度|困难程度)(?:等级|级别|系数|程度|值)?|DIFFICULTY|LEVEL`],
  [
    '题干',
    '(?:试题|题目|考题|习题|问题|题)?(?:题干|题面|题文)(?:内容|描述|信息|文字|文本)?|(?:试题|题目|考题|习题|问题)(?:内容|描述|名称|标题|正文|文字|文本|信息|主干|叙述|表述|本身|要求|题目|试题)?|题干正文|提问|QUESTION|QUESTIONTEXT|STEM',
  ],
  [
    '选项',
    '(?:试题|题目|答案|全部|各)?(?:选项|备选项|备选答案|备选|候选项|候选答案|可选项|可选答案|待选项|选择项|供选项|供选答案)(?:内容|列表|文本|描述|信息)?|OPTIONS',
  ],
  [
    '答案',
    `${RIGHT}答案(?:内容|选项|项|字母)?|(?:正确|标准)(?:选项|选择|项)|正解|正答|KEY|ANSWER|CORRECTANSWER|RIGHTANSWER`,
  ],
  ['解析', `${RIGHT}(?:答案|解题)?(?:解析|解释|说明|详解|讲解|分析|点评|释义|思路)(?:内容|说明)?|EXPLANATION|ANALYSIS`],
  [
    '依据',
    '(?:试题|题目|考题|答案|出题|命题|法规|法律|政策|文件|参考|资料)?(?:出处|来源|依据)(?:出处|来源|依据|内容)?|参考资料|参考文献|SOURCE|REFERENCE',
  ],
  ['依据文件', '文件|文件名|文件名称|法规|法规名称|来源文件|出处文件'],
  ['版本', '版本日期|文件版本|施行日期'],
  ['条款', '条|条文|条款号|第几条'],
  ['原文', '引文|依据原文|条文原文|原文内容'],
];

const MATCHERS = NAMES.map(([name, pattern]) => [name, new RegExp(`^(?:${pattern})$`)] as const);

const NUMERALS = '一二三四五六七八';
const LETTERED =
  /^(?:试题|题目)?(?:(?:答案|正确)?(?:选项|选择项|选择|备选项|备选答案|备选|候选项|候选答案|可选项|可选答案|答案|项|OPTION)?)([A-Z])(?:选项|选择|备选项|答案|项)?(?:内容|描述|文本)?$/;
const NUMBERED =
  /^(?:试题|题目|答案)?(?:选项|选择项|备选项|备选答案|候选项|候选答案|可选项|可选答案|OPTION)第?([1-8一二三四五六七八])(?:内容|描述|文本)?$/;
const ANSWER = /^(?:(?:正确|参考|标准)?答案|填?空)([1-8一二三四五六七八])$|^第([1-8一二三四五六七八])个?空(?:答案)?$/;

/** The answer in blank number `at`, from 1; the columns of a table without a column 答案. */
export const blankColumn = (at: number): string => `空${at}`;

/** What stands in brackets behind a heading is advice on how to fill it in. */
const ADVICE = /[([{【〔《<][^()[\]{}【】〔〕《》<>]*[)\]}】〕》>]/g;
/** Advice without brackets: 题干*, 答案-必填, 解析:选填. */
const MARKS = /[*★☆●※:：、,，.。;；!！"'“”‘’_~—－-]/g;
const FILL_IN = /(?:必填|选填|可选填|非必填|可不填|可空|可为空|必须|勿删|勿改|请勿修改|单行|多行)(?:项)?$/;
/** No heading is longer: the rest of a cell is advice. */
const LONGEST = 80;

/** A heading without width, case, blanks, marks and advice. */
function plainHeading(heading: string): string {
  const folded = heading
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .toUpperCase();
  const bare = folded.replace(ADVICE, '');
  // A heading may stand in brackets itself: 【题干】.
  const words = bare.replace(MARKS, '') === '' ? folded.replace(/[()[\]{}【】〔〕《》<>]/g, '') : bare;
  return words === '#' ? words : words.replace(MARKS, '').replace(FILL_IN, '');
}

const numberOf = (sign: string): number => Number(sign) || NUMERALS.indexOf(sign) + 1;

/** Our name of a column; null for an unknown one. 选项I and further letters are known, so that nobody misses them. */
export const columnOf = (heading: string): string | null => {
  const plain = plainHeading(heading);
  // Unless it is the only name for a stem, it is our own column with the problems; see `columnsOf`.
  if (plain === '' || plain === PROBLEM_COLUMN || plain === OTHER_PROBLEM_COLUMN) return null;
  const known = MATCHERS.find(([, matcher]) => matcher.test(plain))?.[0];
  if (known !== undefined) return known;
  const letter = LETTERED.exec(plain)?.[1];
  if (letter !== undefined) return `选项${letter}`;
  const number = NUMBERED.exec(plain)?.[1];
  if (number !== undefined) return `选项${OPTION_LETTERS[numberOf(number) - 1] ?? ''}`;
  const [found, answer, blank] = ANSWER.exec(plain) ?? [];
  return found === undefined ? null : blankColumn(numberOf(answer ?? blank ?? ''));
};

/**
 * Our names of the columns below a row of headings. 问题 is the stem if nothing else is. 答案1, 答案2 are the options of a
 * table that has a column 答案 besides; otherwise they are the blanks of a fill-in.
 */
export function columnsOf(headings: readonly string[]): (string | null)[] {
  const names = headings.map(columnOf);
  const hasStem = names.includes('题干');
  const hasKey = names.includes('答案');
  return names.map((name, at) => {
    if (name === null) return !hasStem && plainHeading(headings[at] ?? '') === PROBLEM_COLUMN ? '题干' : null;
    const blank = /^空(\d)$/.exec(name)?.[1];
    return blank !== undefined && hasKey ? `选项${OPTION_LETTERS[Number(blank) - 1] ?? ''}` : name;
  });
}

/** Whether a row names the columns of a table of questions. */
export function isHeader(row: readonly string[]): boolean {
  const names = columnsOf(row);
  return names.includes('题干') && (names.includes('答案') || names.includes(blankColumn(1)));
}
