import type { FieldWords } from '@/desk/overtaken';
import { unitNames } from '@/desk/unit-names';
import { categoryTitle } from '../words';
import type { Desk } from './compose-store';

/** The fields of an item, for comparisons. */
export const fieldWords: FieldWords<Desk['form'], Desk['around']> = {
  title: { label: '标题', words: ({ title }) => title },
  category: { label: '类别', words: ({ category }) => (category === null ? '' : categoryTitle(category)) },
  catalogueKey: {
    label: '目录事项',
    words: ({ catalogueKey }, { catalogue }) => catalogue.find(({ key }) => key === catalogueKey)?.title ?? '',
  },
  markdown: { label: '决定的内容和依据', words: ({ markdown }) => markdown },
  unitId: {
    label: '以谁的名义',
    words: ({ unitId }, { units }) => (unitId === null ? '' : unitNames(units, [unitId])),
  },
  scope: { label: '谁能看到', words: ({ scope }, { units }) => unitNames(units, scope) },
  hasNotice: { label: '公示', words: ({ hasNotice }) => (hasNotice ? '是' : '否') },
  noticeDays: { label: '公示天数', words: ({ noticeDays }) => noticeDays },
  contact: { label: '找谁问', words: ({ contact }) => contact },
};
