import type { StatuteProblem, StatuteRemark } from '../../core/library/rules/parse-statute';

/** The problem as a Chinese message for the person who imports. */
export function problemMessage(problem: StatuteProblem): string {
  switch (problem.kind) {
    case 'noTitle':
      return '第一行应当是标题。';
    case 'titleTooLong':
      return '标题太长，最多 200 个字。';
    case 'noText':
      return '标题下面没有读到正文。';
    case 'titleRepeated':
      return '一个文件只能有一个“# 标题”；章用“##”，节用“###”。';
    case 'headingUnnamed':
      return '这个章节标题没有文字。';
    case 'headingTooDeep':
      return '这个标题前面缺少上一级标题：节应当在章里。';
    case 'headingEmpty':
      return `“${problem.heading}”下面没有条文。`;
    case 'articleOutOfOrder':
      return `${problem.number}接在${problem.after}之后，条号不连续或有重复。`;
    case 'articleEmpty':
      return `${problem.number}没有内容。`;
    default:
      return problem satisfies never;
  }
}

/** What was left aside or assumed, in Chinese. */
export function remarkMessage(remark: StatuteRemark): string {
  switch (remark.kind) {
    case 'contentsLeft':
      return `目录 ${remark.lines} 行没有读入。`;
    case 'pagesLeft':
      return `页眉页码 ${remark.lines} 行没有读入。`;
    case 'linesJoined':
      return `有 ${remark.lines} 处句子在行末断开，已经接上。`;
    case 'headingSkipped':
      return `“${remark.heading}”接在“${remark.after}”之后，中间可能缺了标题。`;
    case 'itemSkipped':
      return `${remark.article}里，${remark.number}接在${remark.after}之后，中间可能缺了一项。`;
    case 'signatureLeft':
      return `落款没有读入：${remark.text}`;
    case 'startsAt':
      return `从${remark.number}开始。`;
    case 'noNumbers':
      return '没有条号，按自然段读入。';
    case 'annexEmpty':
      return `${remark.number}没有内容，没有读入。`;
    case 'readAsText':
      return `这一行像标题，读作了正文：${remark.text}`;
    case 'readAsHeading':
      return `这一行读作了小标题：${remark.text}`;
    case 'readInItem':
      return `这一段接在最后一项后面，读作了这一项的内容：${remark.text}`;
    case 'readAsAnnex':
      return `从这一行起是另一部文件，读作了附件：${remark.text}`;
    default:
      return remark satisfies never;
  }
}
