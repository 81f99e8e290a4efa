import type { LessonKind } from '../../../../core/classroom/lesson-contract';

const kindWords: Record<LessonKind, string> = {
  article: '',
  pictures: '一图读懂',
  video: '视频',
  audio: '音频',
  attachment: '资料',
};

interface Named {
  title: string;
  kind: LessonKind;
}

/** What kind a lesson is, unless it is an article or its title begins with the word: 音频：收车以后. */
export const lessonFacts = ({ title, kind, minutes }: Named & { minutes: number }): string[] => {
  if (kind === 'article') return [`约 ${minutes} 分钟`];
  return title.startsWith(kindWords[kind]) ? [] : [kindWords[kind]];
};

/** The kind of a favourite lesson; 课时 for an article, and where its title tells the kind. */
export const kindWord = ({ title, kind }: Named): string =>
  title.startsWith(kindWords[kind]) ? '课时' : kindWords[kind];
