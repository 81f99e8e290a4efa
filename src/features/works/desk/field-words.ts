import type { FieldWords } from '@/desk/overtaken';
import { unitNames } from '@/desk/unit-names';
import { kindsWords, useWords } from '../words';
import type { Desk } from './compose-store';

/** The fields of a call, for comparisons. */
export const fieldWords: FieldWords<Desk['form'], Desk['around']> = {
  title: { label: '标题', words: ({ title }) => title },
  theme: { label: '要求', words: ({ theme }) => theme },
  kinds: { label: '收什么', words: ({ kinds }) => kindsWords(kinds) },
  most: { label: '每人最多几件', words: ({ most }) => most },
  endDay: { label: '截止日期', words: ({ endDay }) => endDay ?? '' },
  endTime: { label: '截止时间', words: ({ endTime }) => endTime },
  judgedDay: { label: '评到哪天', words: ({ judgedDay }) => judgedDay ?? '' },
  judgedTime: { label: '评到几点', words: ({ judgedTime }) => judgedTime },
  uses: { label: '用途', words: ({ uses }) => uses.map((use) => useWords[use]).join('；') },
  jury: { label: '评委', words: ({ jury }) => jury.map(({ name }) => name).join('、') },
  hasVotes: { label: '党员投票', words: ({ hasVotes }) => (hasVotes ? '投票' : '不投票') },
  votesEach: { label: '每人几票', words: ({ votesEach }) => votesEach },
  unitId: { label: '组织单元', words: ({ unitId }, { units }) => (unitId === null ? '' : unitNames(units, [unitId])) },
  scope: { label: '谁参加', words: ({ scope }, { units }) => unitNames(units, scope) },
};
