import { type Verdict, worstOf } from '../../core/kernel/content-verdict';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { plainText } from '../../core/kernel/rich-text';
import { refusalOfOwn } from '../_kit/own-words';
import { askAbout, picturesIn } from '../_kit/picture-check';
import type { MemberContext } from '../_kit/serve';
import type { ComposedText } from './composing';
import type { CourseDoc } from './documents';

/** Texts that WeChat is asked about in parallel. */
const LANE = 5;

interface Published {
  course: CourseDoc;
  /** The course before; null at its first publication. */
  existing: CourseDoc | null;
  /** The lessons in the words of whoever publishes them. */
  texts: readonly ComposedText[];
  /** They were told that nobody has checked it all, and have read it. */
  looked: boolean;
}

const frontOf = ({ title, summary }: CourseDoc): string => [title, summary].join('\n');

const wordsOf = ({ title, body, check }: ComposedText): string =>
  [title, plainText(body), ...check.flatMap(({ stem, options, explanation }) => [stem, ...options, explanation])].join(
    '\n',
  );

/**
 * Checks what readers of a course get and have not had before, in the name of whoever publishes it: the title and summary,
 * lessons with their questions, pictures. Resolves to the worst answer. No request without pictures, else see `askAbout`.
 */
export async function checkPublished(
  { course, existing, texts, looked }: Published,
  context: MemberContext,
): Promise<Result<Verdict, 'CONTENT_REFUSED' | 'CONTENT_HELD' | 'CONTENT_DOUBTED'>> {
  const had = new Set(existing?.outline.map(({ textId }) => textId));
  const fresh = texts.filter(({ _id }) => !had.has(_id));
  const front = existing && frontOf(existing) === frontOf(course) ? [] : [frontOf(course)];
  const words = [...front, ...fresh.map(wordsOf)];
  const verdicts: Verdict[] = [];
  for (let start = 0; start < words.length && !verdicts.includes('risky'); start += LANE) {
    const lane = words.slice(start, start + LANE);
    const checks = await Promise.all(lane.map((text) => context.checkText(text)));
    verdicts.push(...checks.map(({ verdict }) => verdict));
  }
  const pictures = await askAbout(
    await picturesIn(
      fresh.map(({ body }) => body),
      context.db,
    ),
    context,
    {
      memberIds: [context.caller.memberId],
      what: `课程“${course.title}”`,
      subject: course._id,
      link: { kind: 'course', id: course._id },
    },
  );
  const verdict = worstOf([...verdicts, ...(pictures ? [pictures.verdict] : [])]);
  const code = refusalOfOwn(verdict, { path: course.path, looked }, context.caller);
  return code === null ? ok(verdict) : refuse(code);
}
