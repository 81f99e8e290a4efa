import type { Fact } from '@/ui/facts';
import { dueTime } from '@/ui/friendly-time';
import { COURSE_COLUMNS, type CourseColumn } from '../../../core/classroom/columns';
import type { CourseRow, Recommendation } from '../../../core/classroom/contract';

export const isCourseCompleted = ({ lessons, completedLessons }: CourseRow): boolean =>
  lessons > 0 && completedLessons === lessons;

/** The unit, and the due time while the course is not completed. */
export const courseFacts = (course: CourseRow, now: number): string[] => [
  course.unitName,
  ...(course.dueAt !== null && !isCourseCompleted(course) ? [dueTime(course.dueAt, now)] : []),
];

/** What there is room for below a book on the shelf. */
export const shelfFacts = (course: CourseRow, now: number): (string | Fact)[] =>
  isCourseCompleted(course)
    ? [{ text: progressWords(course), tone: 'ok' }]
    : [
        course.completedLessons === 0 ? `${course.lessons} 节` : `${course.completedLessons} / ${course.lessons}`,
        ...(course.dueAt === null ? [] : [dueTime(course.dueAt, now)]),
      ];

export const progressWords = (course: CourseRow): string =>
  isCourseCompleted(course) ? '已学完' : `${course.completedLessons} / ${course.lessons} 课时`;

export const columnTitle = (key: CourseColumn): string =>
  COURSE_COLUMNS.find((column) => column.key === key)?.title ?? key;

export const columnOptions = COURSE_COLUMNS.map(({ key, title }) => ({ value: key, label: title }));

/** What comes before a colon names a series; what is quoted is what it is about; signs name nothing. */
const BEFORE_COLON = /^.*[：:](?=.)/u;
const QUOTED = /[《“]([^《》“”]+)[》”]/u;
const BRACKETED = /[（(][^（()）]*[）)]/gu;
const SIGNS = /[^\p{L}\p{N}]/gu;

/** The characters on a course's cover; a small one shows the first two. */
export function coverWord(title: string): string {
  const own = title.replace(BEFORE_COLON, '');
  const subject = QUOTED.exec(own)?.[1] ?? own.replace(BRACKETED, '');
  return [...subject.replace(SIGNS, '')].slice(0, 6).join('');
}

/** Why a course is recommended. '' for `due`, because the row shows the due date anyway. */
export const reasonWords: Record<Recommendation['reason'], string> = {
  due: '',
  started: '已经开始',
  sameColumn: '与正在学的同一栏目',
  new: '还没有学过',
};
