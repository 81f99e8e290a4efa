import type { Tone } from '@/ui/tag';
import type { AnalysedItem, ItemFlag } from '../../../../core/quiz/analysis/contract';
import type { ItemOrder } from './store';

export const flagWords: Record<ItemFlag, { tag: string; tone: Tone; why: string }> = {
  negative: {
    tag: '区分度为负',
    tone: 'red',
    why: '其余题答得好的人，这道题反而答得差。请先核对答案，再看题干或选项会不会被误解。',
  },
  tooHard: { tag: '太难', tone: 'warn', why: '很少有人得分。请看依据是否学过，题干是否说得清楚。' },
  tooEasy: { tag: '太容易', tone: 'info', why: '几乎人人得分，分不出谁学过。可以换一道，或改一改干扰项。' },
  fewAnswers: { tag: '人数少', tone: 'plain', why: '作答的人少，数字只供参考；不到 5 人时不显示。' },
};

/** Two decimals, with a minus sign (−) instead of a hyphen. */
export const correlationWords = (value: number): string => value.toFixed(2).replace('-', '−');

const weightOf: Record<ItemFlag, number> = { negative: 8, tooHard: 4, tooEasy: 2, fewAnswers: 0 };
const weight = ({ flags }: AnalysedItem): number => flags.reduce((sum, flag) => sum + weightOf[flag], 0);

/** Compares ascending; null comes last. */
const lowFirst = (left: number | null, right: number | null): number =>
  (left ?? Number.POSITIVE_INFINITY) - (right ?? Number.POSITIVE_INFINITY) || 0;

const compare: Record<ItemOrder, (left: AnalysedItem, right: AnalysedItem) => number> = {
  flags: (left, right) => weight(right) - weight(left) || right.answers - left.answers,
  facility: (left, right) => lowFirst(left.facility, right.facility),
  discrimination: (left, right) => lowFirst(left.discrimination, right.discrimination),
  paper: () => 0,
};

export const sorted = (items: readonly AnalysedItem[], order: ItemOrder): AnalysedItem[] =>
  [...items].sort(compare[order]);

/** The value of alpha and its number of questions, or why alpha cannot be computed. */
export function alphaWords({ alpha, alphaItems }: { alpha: number | null; alphaItems: number }): string {
  if (alphaItems < 2) return '每人抽到的题不同，没有两道以上人人都答的题，信度算不出来。';
  if (alpha === null) return `人人都答的有 ${alphaItems} 题，作答的人太少或得分没有差别，信度还算不出来。`;
  return `信度（Cronbach α）${correlationWords(alpha)}，按人人都答的 ${alphaItems} 题计算；0.7 以上一般认为可靠。`;
}
