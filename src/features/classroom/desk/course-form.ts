import * as v from 'valibot';
import { DEFAULT_COLUMN } from '../../../../core/classroom/columns';
import { courseColumn } from '../../../../core/classroom/contract';
import { isCheckSound } from '../../../../core/classroom/rules/short-check';
import { type CourseSource, DEFAULT_RANK } from '../../../../core/classroom/workbench-contract';
import { dayKey, endOfDay } from '../../../../core/kernel/calendar';
import { finite } from '../../../../core/kernel/fields';

const checkForm = v.object({
  stem: v.string(),
  options: v.array(v.string()),
  /** Positions in `options`, from 0. */
  right: v.array(finite),
  explanation: v.string(),
});
export type CheckForm = v.InferOutput<typeof checkForm>;

const lessonForm = v.object({
  lessonId: v.string(),
  title: v.string(),
  markdown: v.string(),
  check: v.array(checkForm),
});
export type LessonForm = v.InferOutput<typeof lessonForm>;

/** The fields that an editor fills in. Kept on the device while incomplete, so any may be empty. */
export const courseForm = v.object({
  title: v.string(),
  summary: v.string(),
  column: courseColumn,
  rank: v.string(),
  unitId: v.string(),
  scope: v.array(v.string()),
  dueDay: v.nullable(v.string()),
  /** Missing in what was kept before lessons had comments. */
  allowsComments: v.optional(v.boolean(), false),
  lessons: v.array(lessonForm),
});
export type CourseForm = v.InferOutput<typeof courseForm>;

export const MAX = { title: 60, summary: 200, markdown: 20_000, stem: 300, option: 200, explanation: 500 };
export const MOST_QUESTIONS = 3;
export const MOST_OPTIONS = 6;
const MOST_LESSONS = 60;
const MOST_UNITS = 50;

export const emptyQuestion: CheckForm = { stem: '', options: ['', ''], right: [], explanation: '' };

export const emptyLesson = (lessonId: string): LessonForm => ({ lessonId, title: '', markdown: '', check: [] });

export const emptyCourse = (unitId: string, lessonId: string): CourseForm => ({
  title: '',
  summary: '',
  column: DEFAULT_COLUMN,
  rank: String(DEFAULT_RANK),
  unitId,
  scope: unitId === '' ? [] : [unitId],
  dueDay: null,
  allowsComments: false,
  lessons: [emptyLesson(lessonId)],
});

export const formOf = ({
  rank,
  dueAt,
  title,
  summary,
  column,
  unitId,
  scope,
  allowsComments,
  lessons,
}: CourseSource): CourseForm => ({
  title,
  summary,
  column,
  rank: String(rank),
  unitId,
  scope,
  dueDay: dueAt === null ? null : dayKey(dueAt),
  allowsComments,
  lessons,
});

/** The course for the server. It is due at the end of the chosen day. */
export const sourceOf = (courseId: string, { rank, dueDay, title, summary, ...form }: CourseForm): CourseSource => ({
  ...form,
  courseId,
  title: title.trim(),
  summary: summary.trim(),
  rank: Number(rank),
  dueAt: dueDay === null ? null : endOfDay(dueDay),
});

export type CourseProblems = Partial<
  Record<'title' | 'summary' | 'rank' | 'unitId' | 'scope' | 'dueDay' | 'lessons', string>
>;

/**
 * Message for each field of the course that is missing or wrong. `today` and `savedDay`, the due day in force, are in
 * Asia/Shanghai.
 */
export function courseProblems(form: CourseForm, today: string, savedDay: string | null): CourseProblems {
  const problems: CourseProblems = {};
  if (form.title.trim() === '') problems.title = '请写课程名称。';
  if (form.summary.trim() === '') problems.summary = '请用一两句话说说这门课讲什么。';
  if (!/^[1-9]\d{0,2}$/.test(form.rank)) problems.rank = '请填 1 到 999 的数。';
  if (form.unitId === '') problems.unitId = '请选择以哪个单元的名义发布。';
  if (form.scope.length === 0) problems.scope = '请选择谁能学。';
  if (form.scope.length > MOST_UNITS) problems.scope = `最多分别选择 ${MOST_UNITS} 个单元，可以改选它们的上级。`;
  if (form.dueDay !== null && form.dueDay < today && form.dueDay !== savedDay) problems.dueDay = '截止日期已经过去。';
  if (form.lessons.length === 0) problems.lessons = '请至少写一节课。';
  if (form.lessons.length > MOST_LESSONS) problems.lessons = `一门课程最多 ${MOST_LESSONS} 节。`;
  return problems;
}

export type LessonProblems = Partial<Record<'title' | 'markdown' | 'check', string>>;

export function lessonProblems({ title, markdown, check }: LessonForm): LessonProblems {
  const problems: LessonProblems = {};
  if (title.trim() === '') problems.title = '请写课时标题。';
  if (markdown.trim() === '') problems.markdown = '请写正文，或插入图片、视频、音频、文档。';
  if (markdown.trim().length > MAX.markdown) problems.markdown = `正文太长，请删去一些：最多 ${MAX.markdown} 字。`;
  const isWhole = check.every(
    ({ stem, options, right, explanation }) =>
      [stem, explanation, ...options].every((words) => words.trim() !== '') && right.length > 0,
  );
  if (!isWhole) problems.check = '小测每题要写题干、选项和解析，并勾选正确的选项。';
  else if (!isCheckSound(check)) problems.check = '小测里有两个选项相同，请改一改。';
  return problems;
}

export const isSameForm = (one: CourseForm, other: CourseForm): boolean =>
  JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));

const comparable = (form: CourseForm) => ({ ...sourceOf('', form), scope: [...form.scope].sort() });

/** The lessons with one of them moved a place up or down. */
export function moved(lessons: readonly LessonForm[], lessonId: string, by: -1 | 1): LessonForm[] {
  const from = lessons.findIndex((lesson) => lesson.lessonId === lessonId);
  const [one, other] = [lessons[from], lessons[from + by]];
  if (!one || !other) return [...lessons];
  return lessons.map((lesson) => (lesson === one ? other : lesson === other ? one : lesson));
}
