import type { Treatment } from './store';

/** What a correction does. `same`: nothing of the content was changed, so attempts are only marked by the rules of today. */
export type Outcome = Treatment | 'same';

interface OutcomeWords {
  consequence: string;
  /** The answer to everybody who reported the question, unless another is written. */
  thanks: string;
  action: string;
  /** On the dialog's button, which holds four letters. */
  confirmText: string;
  /** How those who were asked the question are marked again, after their number. */
  marks: string;
}

export const outcomeWords: Record<Outcome, OutcomeWords> = {
  rekey: {
    consequence: '答过这道题的，按改正后的内容重新计分；得分有变化的会收到通知。',
    thanks: '经核实，这道题已经更正，成绩已重新计算。谢谢您的反映。',
    action: '更正并重新计分',
    confirmText: '更正',
    marks: '份作答按改正后的内容重新计分；得分有变化的党员会收到通知。',
  },
  same: {
    consequence: '内容还没有改动。不改也可以重新计分：答过这道题的按现在的计分办法再算一遍。',
    thanks: '经核实，这道题没有错，内容没有改动，成绩已按现在的计分办法重新计算。谢谢您的反映。',
    action: '不改内容，重新计分',
    confirmText: '重新计分',
    marks: '份作答按现在的计分办法再算一遍，内容不变；得分有变化的党员会收到通知。',
  },
  void: {
    consequence: '答过这道题的都得满分，这道题随后停用；内容的改动不保存。',
    thanks: '经核实，这道题有误，已经作废，人人得分。谢谢您的反映。',
    action: '作废并重新计分',
    confirmText: '作废',
    marks: '份作答都得满分，题目停用；得分有变化的党员会收到通知。',
  },
};
