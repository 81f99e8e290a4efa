import type { Question } from '../../question';
import { ALL_FORMATS } from '../../question-types/formats';
import { writePlainText } from './write/plain-text';
import { writeTable } from './write/table';

const source = (article: string, quote: string): Question['source'] => ({
  document: '滨江公交公司图书角借阅办法（示例）',
  version: '2026-09-01',
  article,
  quote,
});

/** Two example rows. */
export const EXAMPLES: readonly Question[] = [
  {
    questionId: 'shili-1',
    topic: '本单位制度',
    difficulty: 2,
    stem: '按照图书角借阅办法（示例），每人一次可以借几本书？',
    body: {
      type: 'single',
      options: [
        { key: 'A', text: '一本' },
        { key: 'B', text: '两本' },
        { key: 'C', text: '三本' },
        { key: 'D', text: '不限' },
      ],
      key: 'C',
    },
    explanation: '办法写明一次最多借三本，还了可以再借。',
    source: source('第三条', '每人一次可以借三本书'),
  },
  {
    questionId: 'shili-2',
    topic: '本单位制度',
    difficulty: 3,
    stem: '图书借期为____天，借期内可以续借____次。',
    body: {
      type: 'blank',
      key: [
        ['60', '六十'],
        ['1', '一'],
      ],
    },
    explanation: '借期和续借的次数都在同一条里。',
    source: source('第四条', '借期为六十天，借期内可以续借一次'),
  },
];

export const templateTable = (): string[][] => writeTable(EXAMPLES);

const namesOf = (list: readonly { name: string }[]): string => list.map(({ name }) => name).join('、');

/** What types with the same options take, described together. */
function optionWords(): string {
  const kinds = [...new Set(ALL_FORMATS.map(({ takes }) => takes.options))];
  return kinds.map((kind) => `${namesOf(ALL_FORMATS.filter(({ takes }) => takes.options === kind))}${kind}`).join('；');
}

/** Name of the sheet that says how the other one is filled in. */
export const GUIDE_SHEET = '填写说明';

/** What to write in each column: the second sheet of the template. */
export const EXPLANATIONS: readonly (readonly [column: string, words: string])[] = [
  ['列', '怎么填'],
  ['编号', '可以不填。填了编号，再导入时改的就是原来那道题；只能用字母、数字和 _ @ . -，最多 50 个字符。'],
  ['题型', `${namesOf(ALL_FORMATS)}。可以不填：按选项和答案判断。`],
  ['主题', '题目归在哪一类。不填就用导入时统一指定的主题。'],
  ['难度', '1（容易）到 5（难）。不填就用导入时统一指定的难度。'],
  ['题干', '必填，最多 500 字。填空题的空写成四条下划线 ____ 或一对空括号（　）。'],
  ['选项A 到 选项H', `${optionWords()}。`],
  ['答案', `必填。${ALL_FORMATS.map(({ name, takes }) => `${name}${takes.key}`).join('；')}`],
  ['解析', '为什么是这个答案，最多 800 字。'],
  [
    '依据文件、版本、条款、原文',
    '题目出自哪部文件、哪个版本（如 2026-09-01）、哪一条、原文怎么写。缺解析或依据的题先存为草稿，补全以后才能启用。',
  ],
  ['其他', '各列的先后不限，多出来的列不读。第一行是列名。一次最多 20,000 行、10 MB。'],
];

/** Instructions above the examples of the text template. They are ignored when it is read. */
const TEXT_EXPLANATIONS = [
  '※ 每道题先写序号和题干，然后选项（A. B. C. D.），再写“答案：”。',
  `※ ${ALL_FORMATS.flatMap(({ takes }) => takes.text || []).join('；')}。`,
  '※ “解析：”“难度：”（1 到 5）“主题：”“依据：”“编号：”可以写，也可以不写。依据写成：文件｜版本｜条款｜原文。',
  '※ 以“※”开头的行不读。',
];

export const templateText = (): string => `${TEXT_EXPLANATIONS.join('\n')}\n\n${writePlainText(EXAMPLES)}`;
