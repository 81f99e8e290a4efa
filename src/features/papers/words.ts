import { figure } from '@/ui/figure';
import type { Availability, PaperRow, PaperWork } from '../../../core/quiz/papers/contract';

const stateWords: Record<PaperRow['state'], string> = {
  draft: '草稿',
  published: '已发布',
  withdrawn: '已撤回',
};

/** Where a paper stands at `now`, in a word. */
export function phaseWords(
  { state, opensAt, closesAt }: Pick<PaperRow, 'state' | 'opensAt' | 'closesAt'>,
  now: number,
): string {
  if (state !== 'published') return stateWords[state];
  if (now < opensAt) return '待开放';
  return now > closesAt ? '已结束' : '开放中';
}

/** Whether the bank has enough questions for a section. */
export const availabilityWords = ({ wanted, matching, given }: Availability): string => {
  if (given >= wanted) return `题库有 ${matching} 题符合，够用。`;
  if (matching < wanted) return `题库只有 ${matching} 题符合，还差 ${wanted - matching} 题。`;
  return `题库有 ${matching} 题符合，但与别的部分要的是同样的题，只分得 ${given} 题，还差 ${wanted - given} 题。`;
};

export const isShort = ({ wanted, given }: Availability): boolean => given < wanted;

const KINDS = { weekly: '每周自测', fixed: '试卷', contest: '竞赛' } as const;

/** Names the consequence of publishing, for the confirmation. */
export const publishWords = ({ kind, title, questions, reach }: PaperWork): string => {
  const whom = `${reach.units > 0 ? `${figure(reach.units)} 个支部 ` : ''}${figure(reach.members)} 名党员`;
  const effect = kind === 'contest' ? `${whom}可以参加` : `${whom}的待办里会出现`;
  return `《${title}》共 ${questions} 题，发布后 ${effect}。题目就此定下，发布后不能再改${KINDS[kind]}，只能撤回。`;
};

/** What somebody has done, in the trail of a paper. */
export const stepWords: Record<PaperWork['trail'][number]['step'], string> = {
  save: '保存',
  publish: '发布',
  withdraw: '撤回',
};
