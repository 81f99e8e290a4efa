import type { LessonKind } from '../../../../core/classroom/lesson-contract';

const kindWords: Record<LessonKind, string> = {
  article: '',
  pictures: '一图读懂',
  video: '视频',
  audio: '音频',
  attachment: '资料',
};

/** The kind of a lesson, unless it is an article, and an article's reading time. */
export const lessonFacts = ({ kind, minutes }: { kind: LessonKind; minutes: number }): string[] => [
  ...(kindWords[kind] === '' ? [] : [kindWords[kind]]),
  ...(kind === 'article' ? [`约 ${minutes} 分钟`] : []),
];

/** The kind of a favourite lesson; 课时 for an article. */
export const kindWord = (kind: LessonKind): string => kindWords[kind] || '课时';
