import type { FieldWords } from '@/desk/overtaken';
import { unitNames } from '@/desk/unit-names';
import type { Desk } from './compose-store';

/** The fields of a post, for comparisons. */
export const fieldWords: FieldWords<Desk['form'], Desk['around']> = {
  title: { label: '标题', words: ({ title }) => title },
  column: { label: '栏目', words: ({ column }, { columns }) => columns.find(({ key }) => key === column)?.title ?? '' },
  markdown: { label: '正文', words: ({ markdown }) => markdown },
  unitId: { label: '以谁的名义', words: ({ unitId }, { units }) => unitNames(units, [unitId]) },
  scope: { label: '谁能看到', words: ({ scope }, { units }) => unitNames(units, scope) },
  isRequired: { label: '必读', words: ({ isRequired }) => (isRequired ? '是' : '否') },
  isTimed: { label: '定时发布', words: ({ isTimed }) => (isTimed ? '是' : '否') },
  publishDay: { label: '发布日期', words: ({ publishDay }) => publishDay ?? '' },
  publishTime: { label: '发布时间', words: ({ publishTime }) => publishTime },
  isPassing: { label: '到期下线', words: ({ isPassing }) => (isPassing ? '是' : '否') },
  lastDay: { label: '下线日期', words: ({ lastDay }) => lastDay ?? '' },
  dueDay: { label: '截止日期', words: ({ dueDay }) => dueDay ?? '' },
  hasAnswer: { label: '官方答复', words: ({ hasAnswer }) => (hasAnswer ? '有' : '没有') },
  answer: { label: '答复', words: ({ answer }) => answer },
  answerDay: { label: '公开日期', words: ({ answerDay }) => answerDay ?? '' },
  answerTime: { label: '公开时间', words: ({ answerTime }) => answerTime },
  confirmAgain: { label: '重新确认', words: ({ confirmAgain }) => (confirmAgain ? '要' : '不要') },
};
