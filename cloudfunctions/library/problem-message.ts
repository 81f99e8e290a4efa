import type { StatuteProblem } from '../../core/library/rules/parse-statute';

/** The problem as a Chinese message for the person who imports. */
export function problemMessage(problem: StatuteProblem): string {
  switch (problem.kind) {
    case 'noTitle':
      return '第一行应当是“# 标题”。';
    case 'noInfoEnd':
      return '标题和通过情况之后，应当有一行“<!-- INFO END -->”。';
    case 'noArticles':
      return '没有读到条文；每条应当以“第一条”这样的条号和一个空格开头。';
    case 'titleRepeated':
      return '一个文件只能有一个“# 标题”；章用“##”，节用“###”。';
    case 'headingUnnamed':
      return '这个章节标题没有文字。';
    case 'headingTooDeep':
      return '这个标题前面缺少上一级标题：节应当在章里。';
    case 'headingEmpty':
      return `“${problem.heading}”下面没有条文。`;
    case 'textOutside':
      return '这一行不在任何一条里。';
    case 'articleOutOfOrder':
      return problem.after === null
        ? `条文从${problem.number}开始，前面缺了条文。`
        : `${problem.number}接在${problem.after}之后，条号不连续或有重复。`;
    case 'articleEmpty':
      return `${problem.number}没有内容。`;
    default:
      return problem satisfies never;
  }
}
