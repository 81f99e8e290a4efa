import type { FieldWords } from '@/desk/overtaken';
import { unitNames } from '@/desk/unit-names';
import { columnOptions } from '../course-words';
import type { Desk } from './compose-store';
import type { LessonForm } from './course-form';

const lessonLines = ({ title, markdown, check }: LessonForm, index: number): string[] => [
  `第 ${index + 1} 节：${title}`,
  markdown,
  ...check.flatMap(({ stem, options, right, explanation }) => [
    `小测：${stem}`,
    ...options.map((option, place) => `${right.includes(place) ? '✓' : '·'} ${option}`),
    explanation,
  ]),
];

/** The fields of a course, for comparisons. */
export const fieldWords: FieldWords<Desk['form'], Desk['around']> = {
  title: { label: '名称', words: ({ title }) => title },
  summary: { label: '简介', words: ({ summary }) => summary },
  column: {
    label: '栏目',
    words: ({ column }) => columnOptions.find(({ value }) => value === column)?.label ?? column,
  },
  rank: { label: '顺序', words: ({ rank }) => rank },
  unitId: { label: '以谁的名义', words: ({ unitId }, { units }) => unitNames(units, [unitId]) },
  scope: { label: '谁能学', words: ({ scope }, { units }) => unitNames(units, scope) },
  dueDay: { label: '截止日期', words: ({ dueDay }) => dueDay ?? '' },
  allowsComments: { label: '课时下面收评论', words: ({ allowsComments }) => (allowsComments ? '收' : '不收') },
  lessons: { label: '课时', words: ({ lessons }) => lessons.flatMap(lessonLines).join('\n') },
};
