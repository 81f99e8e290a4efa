import { columnOf, columnsOf, isHeader } from '../../../../core/bank/rules/formats/columns';

test.each<[column: string | null, headings: string[]]>([
  [
    '题干',
    [
      '题干（必填）',
      '题干\n（必填）',
      '*题干',
      '题干*',
      '【题干】',
      '题 目',
      '题目名称',
      '题目内容(限500字)',
      '试题',
      '试题内容',
      '试题题干',
      '考题',
      '习题内容',
      '问题描述',
      '题面',
      '题干-必填',
      '题干：',
      '\u200b题干',
      'Question',
      'question text',
    ],
  ],
  [
    '题型',
    [
      '题型',
      '题型\n（必填）',
      '试题类型',
      '题目类型',
      '题目题型',
      '类型（单选/多选/判断）',
      '试题题型',
      '题型名称',
      'Type',
    ],
  ],
  [
    '主题',
    [
      '知识点',
      '所属知识点',
      '知识点名称',
      '分类',
      '题目分类',
      '试题分类',
      '章节',
      '所属章节',
      '一级知识点',
      '题库',
      '所属题库',
      '课程名称',
      '考点',
      '标签',
    ],
  ],
  ['难度', ['难度', '难易度', '难易程度', '难度等级', '难度系数', '试题难度', '题目难度（1-5）', '困难度']],
  ['选项', ['选项', '选项内容', '备选项', '备选答案', '可选答案', '候选项', '题目选项', '选项（用|隔开）']],
  [
    '选项A',
    [
      'A',
      'Ａ',
      'a',
      '选项A',
      '选项 A',
      'A选项',
      'A 选项',
      '选项a（必填）',
      '答案A',
      'A答案',
      '备选答案A',
      '备选项A',
      '候选项A',
      '选项1',
      '选项一',
      '选项１',
      '备选答案1',
      'A项',
      '选项A内容',
      'A.',
      'Option A',
      '选择项A',
    ],
  ],
  ['选项E', ['选项E\n(勿删)', '选项五', 'E', '备选项5']],
  ['选项J', ['选项J', 'J']],
  [
    '答案',
    [
      '答案',
      '正确答案',
      '正确 答案',
      '正确答案\n（必填）',
      '参考答案',
      '标准答案',
      '试题答案',
      '正确选项',
      '本题答案',
      '答案*',
      'Answer',
      '答案（多选用,隔开）',
    ],
  ],
  [
    '解析',
    [
      '解析',
      '答案解析',
      '试题解析',
      '题目解析',
      '解析（选填）',
      '解析说明',
      '答案说明',
      '参考解析',
      '解题思路',
      '详解',
    ],
  ],
  [
    '依据',
    ['依据', '出处', '来源', '试题来源', '题目出处', '答案依据', '政策依据', '法规依据', '出处依据', '参考资料'],
  ],
  ['编号', ['编号', '编 号', '编号（选填）']],
  ['序号', ['序号', '题号', '题目序号', '试题序号', 'No.', '#', '行号']],
  [
    null,
    [
      '',
      '问题',
      '分值',
      '分数',
      '备注',
      '试题编号',
      'ID',
      '__proto__',
      'constructor',
      '（必填）分值',
      '出题人',
      '创建时间',
      '是否启用',
    ],
  ],
])('%s has these names', (column, headings) => {
  expect(headings.map((heading) => [heading, columnOf(heading)])).toEqual(headings.map((heading) => [heading, column]));
});

test('问题 is the stem where nothing else is, and our own column with the problems otherwise', () => {
  expect(columnsOf(['序号', '问题', 'A', 'B', '答案'])).toEqual(['序号', '题干', '选项A', '选项B', '答案']);
  expect(columnsOf(['题干', '答案', '问题'])).toEqual(['题干', '答案', null]);
});

test('numbered answers are options beside a key, and blanks without one', () => {
  expect(columnsOf(['题目', '答案1', '答案2', '正确答案'])).toEqual(['题干', '选项A', '选项B', '答案']);
  expect(columnsOf(['题目', '答案1', '答案2'])).toEqual(['题干', '空1', '空2']);
  expect(columnsOf(['题目', '第1空', '第2空'])).toEqual(['题干', '空1', '空2']);
});

test.each<[boolean, string[]]>([
  [true, ['题干', '答案']],
  [true, ['问题', '第一空']],
  [false, ['题干', 'A', 'B']],
  [false, ['姓名', '电话']],
  [false, []],
])('it is %s that a table begins with %j', (expected, row) => expect(isHeader(row)).toBe(expected));
