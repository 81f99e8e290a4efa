import { isDeepStrictEqual } from 'node:util';
import { ok, type Result, refuse } from '../../core/kernel/result';
import type { Answers } from '../../core/surveys/rules/answers';
import { checkBounded } from '../_kit/bounded-check';
import type { MemberContext } from '../_kit/serve';
import { SurveyAnswers } from './collections';
import type { Held } from './readable-survey';
import { type AnswersDoc, answersId } from './repository';

/** Hands in under the caller's name. The same answers again are answered as the first time. At most five requests. */
export async function handInNamed(
  { survey, answers: present }: Held,
  { answers, isOver }: { answers: Answers; isOver: boolean },
  context: MemberContext,
): Promise<Result<AnswersDoc, 'SURVEY_ENDED' | 'ALREADY_HANDED_IN' | 'CONTENT_REFUSED' | 'RATE_LIMITED'>> {
  const { db, caller, now } = context;
  const given = [...answers].map(([key, value]) => ({ key, value }));
  const isSame = (stored: AnswersDoc) => isDeepStrictEqual(stored.answers, given);
  if (present) return isSame(present) ? ok(present) : refuse('ALREADY_HANDED_IN');
  if (isOver) return refuse('SURVEY_ENDED');
  const words = given.map(({ value }) => value).filter((value) => typeof value === 'string');
  const check = words.length === 0 ? undefined : await checkBounded(words.join('\n'), context);
  if (check === null) return refuse('RATE_LIMITED');
  if (check?.verdict === 'risky') return refuse('CONTENT_REFUSED');
  const doc: AnswersDoc = {
    _id: answersId(survey._id, caller.memberId),
    v: 1,
    surveyId: survey._id,
    memberId: caller.memberId,
    name: caller.name,
    unitName: caller.unitName,
    at: now,
    answers: given,
    check: check ?? null,
  };
  if (await db.in(SurveyAnswers).add(doc)) return ok(doc);
  // Another device was faster.
  const first = await db.in(SurveyAnswers).find(doc._id);
  return first && isSame(first) ? ok(first) : refuse('ALREADY_HANDED_IN');
}
