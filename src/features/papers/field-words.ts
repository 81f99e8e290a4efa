import type { FieldWords } from '@/desk/overtaken';
import { unitNames } from '@/desk/unit-names';
import { keysShownWords, scoringWords, typeWord, whichTryWords } from '@/features/quiz/public-workbench';
import type { Desk } from './compose-store';
import type { SectionForm } from './paper-form';

/** Also the chips of the form. */
export const kindWords: Record<Desk['form']['kind'], string> = { fixed: '试卷', contest: '知识竞赛' };
export const contentWords: Record<Desk['form']['by'], string> = { blueprint: '按规则抽题', choice: '从题库选题' };

const sectionWords = ({ type, topics, difficulties, count, points }: SectionForm, index: number): string => {
  const narrowed = [topics.join('、'), difficulties.length > 0 ? `难度 ${difficulties.join('、')}` : ''].filter(
    Boolean,
  );
  return [`第 ${index + 1} 部分：${typeWord(type)} ${count} 题，每题 ${points} 分`, ...narrowed].join('，');
};

/** The fields of a paper, for comparisons. */
export const fieldWords: FieldWords<Desk['form'], Desk['around']> = {
  kind: { label: '种类', words: ({ kind }) => kindWords[kind] },
  title: { label: '标题', words: ({ title }) => title },
  unitId: { label: '单元', words: ({ unitId }, { units }) => unitNames(units, [unitId]) },
  scope: { label: '谁来作答', words: ({ scope }, { units }) => unitNames(units, scope) },
  opensOn: { label: '开放日期', words: ({ opensOn }) => opensOn ?? '' },
  closesOn: { label: '结束日期', words: ({ closesOn }) => closesOn ?? '' },
  minutes: { label: '限时（分钟）', words: ({ minutes }) => minutes },
  taking: {
    label: '作答与计分',
    words: ({ taking: { most, per, passPercent, counts, keys, multiple } }) =>
      [
        `${per === 'day' ? '每天' : '一共'} ${most} 次，${whichTryWords[counts]}`,
        passPercent === '' ? '不设及格线' : `及格线 ${passPercent}%`,
        keysShownWords[keys],
        scoringWords[multiple],
      ].join('\n'),
  },
  by: { label: '题目从哪里来', words: ({ by }) => contentWords[by] },
  sections: { label: '按规则抽题', words: ({ sections }) => sections.map(sectionWords).join('\n') },
  chosen: {
    label: '从题库选题',
    words: ({ chosen }) => chosen.map(({ stem, points }, index) => `${index + 1}. ${stem}（${points} 分）`).join('\n'),
  },
};
