import { createHash } from 'node:crypto';
import { minutesToRead } from '../../core/classroom/rules/reading-time';
import type { CourseSource } from '../../core/classroom/workbench-contract';
import type { InputOf } from '../../core/kernel/endpoint';
import { plainText } from '../../core/kernel/rich-text';
import { shortNameOf } from '../../core/library/rules/article-address';
import type { StatuteLesson } from '../../core/library/rules/lessons-of-statute';
import type { makeCourse, StatuteCoursePlan } from '../../core/library/workbench-contract';
import { parseMarkdown } from '../_kit/markdown';
import type { StatuteHead } from './repository';

type Wanted = Pick<InputOf<typeof makeCourse>, 'statuteId' | 'title' | 'unitId' | 'scope' | 'dueAt'>;

/** Equal for the same unit and version, so that making the course again updates it. */
export const statuteCourseId = ({ statuteId, unitId }: Pick<Wanted, 'statuteId' | 'unitId'>): string =>
  `law-${createHash('sha256').update(`${statuteId}\n${unitId}`).digest('hex').slice(0, 24)}`;

const lessonIdOf = (courseId: string, index: number): string => `${courseId}-${String(index + 1).padStart(2, '0')}`;

/** What a course keeps when it is made again: its column and rank, whether it takes comments, and the short checks added to it. */
export interface KeptOfCourse {
  settings: Pick<CourseSource, 'column' | 'rank' | 'allowsComments'>;
  checks: ReadonlyMap<string, CourseSource['lessons'][number]['check']>;
}

export function composeCourse(
  wanted: Wanted,
  statute: StatuteHead,
  lessons: readonly StatuteLesson[],
  { settings, checks }: KeptOfCourse,
): CourseSource {
  const courseId = statuteCourseId(wanted);
  const { title, unitId, scope, dueAt } = wanted;
  return {
    courseId,
    title,
    summary: `${shortNameOf(statute.title)}（${statute.version}）全文${countWords(statute)}。点条号可以打开法规库里的原文。`,
    ...settings,
    unitId,
    scope,
    dueAt,
    lessons: lessons.map((lesson, index) => {
      const lessonId = lessonIdOf(courseId, index);
      return { lessonId, title: lesson.title, markdown: lesson.markdown, check: checks.get(lessonId) ?? [] };
    }),
  };
}

/** A text without numbers has nothing to count. */
const countWords = ({ counted, articles }: Pick<StatuteHead, 'counted' | 'articles'>): string =>
  counted === 0 ? '' : `，共 ${counted ?? articles} 条`;

export const plannedLessonOf = ({
  title,
  from,
  to,
  articles,
  markdown,
}: StatuteLesson): StatuteCoursePlan['lessons'][number] => ({
  title,
  from,
  to,
  articles,
  minutes: minutesToRead(plainText(parseMarkdown(markdown) ?? [])),
});
