import type { LessonKind } from '../../../core/classroom/lesson-contract';

const kindWords: Record<LessonKind, string> = {
  article: '',
  pictures: '一图读懂',
  video: '视频',
  audio: '音频',
  attachment: '资料',
};

/** What it is, where it is not simply to be read, and how long reading takes. */
export const lessonFacts = ({ kind, minutes }: { kind: LessonKind; minutes: number }): string[] => [
  ...(kindWords[kind] === '' ? [] : [kindWords[kind]]),
  ...(kind === 'article' ? [`约 ${minutes} 分钟`] : []),
];

/** The same for a favourite, which may be a whole course. */
export const kindWord = (kind: LessonKind): string => kindWords[kind] || '课时';
