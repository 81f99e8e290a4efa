import type { QuestionProblem } from '../../../core/bank/rules/check-questions';

/** Chinese names of a question's fields, by path without array indexes. */
const FIELD_NAMES: Record<string, string> = {
  questionId: '编号',
  topic: '主题',
  difficulty: '难度',
  stem: '题干',
  body: '题型',
  'body.type': '题型',
  'body.options': '选项',
  'body.options.key': '选项字母',
  'body.options.text': '选项内容',
  'body.key': '答案',
  explanation: '解析',
  source: '依据',
  'source.document': '依据的文件',
  'source.version': '依据的版本',
  'source.article': '依据的条款',
  'source.quote': '依据的原文',
};

/** The problem as a Chinese message for the person who imports. */
export function problemMessage(problem: QuestionProblem): string {
  switch (problem.kind) {
    case 'fieldUnfit': {
      const name = FIELD_NAMES[problem.field];
      return name ? `“${name}”没有填写，或格式、长度不符合要求。` : '这一条不是试题的格式。';
    }
    case 'optionRepeated':
      return '选项有重复。';
    case 'keyNotAnOption':
      return '答案不在选项中。';
    case 'keyRepeated':
      return '答案有重复。';
    case 'keyShared':
      return '各空可以换序时，同一种写法只能写在一个空里。';
    case 'blanksDiffer':
      return `题干中有 ${problem.inStem} 个空（____），答案却有 ${problem.inKey} 个。`;
    case 'idRepeated':
      return `编号与本次导入的第 ${problem.first + 1} 题相同。`;
    case 'stemRepeated':
      return `题干与本次导入的第 ${problem.first + 1} 题相同。`;
    default:
      return problem satisfies never;
  }
}
