import { OPTION_LETTERS } from './letters';

/** Letters of the options, and the columns of a question table in the order in which it is written. */
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

/** Names that other programs and people use for our columns. 依据 is a whole source in one cell. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  编号: ['题号', '试题编号', '题目编号', 'ID'],
  题型: ['类型', '试题类型', '题目类型'],
  主题: ['知识点', '分类', '章节', '类别', '专题'],
  难度: ['难易度', '难度等级', '难易程度', '难度系数'],
  题干: ['题目', '试题', '题目内容', '试题内容', '题目描述', '试题题干'],
  选项: ['选项内容', '备选项', '备选答案'],
  答案: ['正确答案', '参考答案', '标准答案', '正确选项'],
  解析: ['答案解析', '试题解析', '题目解析', '解释', '说明'],
  依据: ['出处', '来源', '法规依据', '答案依据'],
  依据文件: ['文件', '文件名称', '法规', '法规名称', '来源文件'],
  版本: ['版本日期', '文件版本', '施行日期'],
  条款: ['条', '条文', '条款号', '第几条'],
  原文: ['引文', '依据原文', '条文原文'],
};

const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s*()：:]/g, '')
    .toUpperCase();

const NAMES = new Map<string, string>([
  ...COLUMNS.map((name) => [fold(name), name] as const),
  ...Object.entries(ALIASES).flatMap(([name, others]) =>
    [name, ...others].map((other) => [fold(other), name] as const),
  ),
  ...OPTION_LETTERS.flatMap((letter, index) =>
    [letter, `${letter}选项`, `选项${index + 1}`, `答案选项${letter}`].map(
      (other) => [fold(other), `选项${letter}`] as const,
    ),
  ),
]);

/** Our name of a column; null for an unknown one. */
export const columnOf = (heading: string): string | null => NAMES.get(fold(heading)) ?? null;
