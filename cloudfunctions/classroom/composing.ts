import { createHash } from 'node:crypto';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import { lessonKindOf } from '../../core/classroom/rules/lesson-kind';
import { minutesToRead } from '../../core/classroom/rules/reading-time';
import { isCheckSound } from '../../core/classroom/rules/short-check';
import type { CourseProblem, CourseSource, LessonSource } from '../../core/classroom/workbench-contract';
import { orderKey } from '../../core/kernel/order-key';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { plainText } from '../../core/kernel/rich-text';
import type { Placement } from '../../core/kernel/scope';
import { parseLesson } from '../_kit/lesson-markdown';
import { isFixedText } from '../_kit/text-files';
import type { UnitDoc } from '../org/public';
import type { CourseDoc, LessonTextDoc } from './documents';

/** Equal for equal content, so that only changed texts are written again. */
const fingerprintOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);

/** All problems that must be fixed before these lessons can be shown, in order. */
export async function problemsIn(lessons: readonly LessonSource[]): Promise<CourseProblem[]> {
  const problems: CourseProblem[] = [];
  for (const { lessonId, markdown, check } of lessons) {
    const { refusedLines } = parseLesson(markdown);
    problems.push(...refusedLines.map((line) => ({ lessonId, line, code: 'MEDIA_NOT_ALLOWED' as const })));
    if (!isCheckSound(check)) problems.push({ lessonId, line: null, code: 'CHECK_WRONG' });
    await letOthersRun();
  }
  return problems;
}

type Refused = 'CHECK_WRONG' | 'MEDIA_NOT_ALLOWED';

/** A text of a lesson, before it is known when it is written. */
export type ComposedText = Omit<LessonTextDoc, 'at'>;

/** The texts of a course's lessons in the form in which they are stored, in order. */
export async function composeTexts(source: CourseSource): Promise<Result<ComposedText[], Refused>> {
  const texts: ComposedText[] = [];
  for (const { lessonId, title, markdown, check } of source.lessons) {
    if (!isCheckSound(check)) return refuse('CHECK_WRONG');
    const { body, refusedLines } = parseLesson(markdown);
    if (refusedLines.length > 0 || !isFixedText(body)) return refuse('MEDIA_NOT_ALLOWED');
    const content = {
      courseId: source.courseId,
      lessonId,
      title,
      kind: lessonKindOf(body),
      minutes: minutesToRead(plainText(body)),
      markdown,
      body,
      check,
    };
    await letOthersRun();
    texts.push({ _id: `${lessonId}@${fingerprintOf(content)}`, v: 1, ...content });
  }
  return ok(texts);
}

interface Composition {
  source: CourseSource;
  placement: Placement<UnitDoc>;
  texts: readonly ComposedText[];
  /** When the course was first published, in ms. */
  publishedAt: number;
}

export function composeCourse({ source, placement, texts, publishedAt }: Composition): CourseDoc {
  const { unit, scope } = placement;
  const content = {
    title: source.title,
    summary: source.summary,
    column: source.column,
    rank: source.rank,
    unitId: unit._id,
    unitName: unit.name,
    path: unit.path,
    scope: scope.map((addressed) => addressed._id),
    dueAt: source.dueAt,
    ...(source.allowsComments && { allowsComments: true as const }),
    outline: texts.map(({ _id, lessonId, title, kind, minutes }) => ({ lessonId, title, kind, minutes, textId: _id })),
  };
  return {
    _id: source.courseId,
    v: 3,
    ...content,
    publishedAt,
    order: orderKey(publishedAt, source.courseId),
    fingerprint: fingerprintOf(content),
  };
}
