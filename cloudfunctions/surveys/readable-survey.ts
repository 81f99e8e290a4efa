import { reaches } from '../../core/kernel/scope';
import { voterId } from '../../core/surveys/rules/slots';
import type { Caller } from '../_kit/caller';
import { command, type Database } from '../_kit/database';
import { SurveyAnswers, SurveyVoters } from './collections';
import { type AnswersDoc, answersId, findSurvey, type SurveyDoc, type VoterDoc } from './repository';

/** Whether a member with this path sees it: from its opening on. */
export const isReadable = ({ isShown, scope }: SurveyDoc, path: readonly string[]): boolean =>
  isShown && reaches(scope, path);

/** Whether they were 预备党员 of the branch when its appraisal opened; in one from before this was kept, whether they are. */
export const isBeside = (
  { roll }: Pick<SurveyDoc, 'roll'>,
  { memberId, isProbationary = false }: Pick<Caller, 'memberId' | 'isProbationary'>,
): boolean => (roll?.beside ? roll.beside.includes(memberId) : isProbationary);

/** A survey with what is kept of the caller in it. */
export interface Held {
  survey: SurveyDoc;
  /** null: not on the roll, or there is none. */
  voter: VoterDoc | null;
  /** Of a named survey; null: not handed in. */
  answers: AnswersDoc | null;
}

/** A survey that has opened and reaches the caller, or has them on its roll: who moves stays on it. Two requests. */
export async function findReadable(db: Database, surveyId: string, { memberId, path }: Caller): Promise<Held | null> {
  const survey = await findSurvey(db, surveyId);
  if (!survey?.isShown) return null;
  const voter = survey.roll ? await db.in(SurveyVoters).find(voterId(survey.roll.id, memberId)) : null;
  if (!voter && !isReadable(survey, path)) return null;
  const answers = survey.roll ? null : await db.in(SurveyAnswers).find(answersId(surveyId, memberId));
  return { survey, voter, answers };
}

/**
 * These surveys with what is kept of the caller in each. Two requests at once, or fewer.
 * @param known where the caller stands on a roll; null: it is looked up
 */
export async function holdingAll(
  db: Database,
  surveys: readonly SurveyDoc[],
  { memberId }: Caller,
  known: readonly VoterDoc[] | null,
): Promise<Held[]> {
  const voterIds = surveys.flatMap(({ roll }) => (roll ? [voterId(roll.id, memberId)] : []));
  const answersIds = surveys.flatMap(({ _id, roll }) => (roll ? [] : [answersId(_id, memberId)]));
  const [voters, answers] = await Promise.all([
    known ?? (voterIds.length === 0 ? [] : db.in(SurveyVoters).query({ _id: command().in(voterIds) })),
    answersIds.length === 0 ? [] : db.in(SurveyAnswers).query({ _id: command().in(answersIds) }),
  ]);
  return surveys.map((survey) => ({
    survey,
    voter: voters.find(({ rollId }) => rollId === survey.roll?.id) ?? null,
    answers: answers.find(({ surveyId }) => surveyId === survey._id) ?? null,
  }));
}
