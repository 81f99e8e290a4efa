import { QUESTION_TYPES } from '../../../../core/bank/question-types/shapes';
import type { PaperView } from '../../../../core/quiz/attempts/contract';
import type { KeysShown, PaperKind, Taking, WhichTry } from '../../../../core/quiz/papers/taking';
import { keysShownOf } from '../../../../core/quiz/rules/papers/keys-shown';
import { viewOf } from '../question-types/views';
import { typeWord } from '../words';

/** Name of each kind of paper. */
export const paperKindWords: Record<PaperKind, string> = { weekly: '每周自测', fixed: '试卷', contest: '知识竞赛' };

export const whichTryWords: Record<WhichTry, string> = {
  best: '取最高的一次，同分取用时短的',
  last: '取最后一次',
  first: '取第一次',
};

const scored = QUESTION_TYPES.flatMap((type) => {
  const { scoring } = viewOf(type);
  return scoring ? [{ name: typeWord(type), scoring }] : [];
});

const scoringOf = (choice: Taking['multiple']): string => scored.map(({ scoring }) => scoring[choice]).join('；');

export const scoringWords: Record<Taking['multiple'], string> = {
  allOrNothing: scoringOf('allOrNothing'),
  partial: scoringOf('partial'),
};

/** Label of the choice between the settings of `taking.multiple`. */
export const scoringLabel = `${scored.map(({ name }) => name).join('、')}怎么计分`;

interface Described {
  kind: PaperKind;
  taking: Taking;
}

const isTakenOnce = ({ tries }: Taking): boolean => tries.most === 1 && tries.per === 'paper';

const triesWords = ({ tries, counts }: Taking): string => {
  const most = tries.per === 'day' ? `每天最多作答 ${tries.most} 次` : `最多作答 ${tries.most} 次`;
  return `${most}，${whichTryWords[counts]}。`;
};

export const keysShownWords: Record<KeysShown, string> = {
  handIn: '答完最后一次就看',
  end: '截止以后看',
};

function keysWords(paper: Described): string {
  const { taking } = paper;
  if (keysShownOf(paper) === 'end' || taking.tries.per === 'day') {
    return '交卷后看到得分；答案、解析和依据截止以后公布。';
  }
  return isTakenOnce(taking)
    ? '交卷后马上能看到得分、解析和依据。'
    : '交卷后看到得分；答完最后一次，或截止以后，能看到答案、解析和依据。';
}

/** What the button that begins a try does, one sentence each. */
export const beginWords = (button: string): string[] => [
  `点“${button}”后开始计时，中途离开不停表。`,
  '答案随答随存，断网或退出后可以接着作答；到时自动交卷。',
];

/** The rules of a paper, one sentence each, shown before it begins. */
export const takingWords = ({ kind, taking }: Described): string[] => [
  isTakenOnce(taking) ? `${kind === 'weekly' ? '每周' : '只能'}作答一次。` : triesWords(taking),
  keysWords({ kind, taking }),
  ...(taking.passPercent === null ? [] : [`得分达到满分的 ${taking.passPercent}% 为及格。`]),
  ...(taking.multiple === 'partial' ? [`${scoringWords.partial}。`] : []),
];

/** How many tries are left, or why none is. */
export function triesLeftWords({ stage, taking, triesLeft }: PaperView): string {
  const which = whichTryWords[taking.counts];
  if (stage === 'over') return `作答时间已过；${which}。`;
  const isDaily = taking.tries.per === 'day';
  if (triesLeft === 0) return `${isDaily ? '今天' : '能作答'}的次数已经用完；${which}。`;
  return `${isDaily ? '今天还' : '还'}可以作答 ${triesLeft} 次；${which}。`;
}
