import { byName } from '../../core/kernel/name-order';
import type { AppraisalView } from '../../core/surveys/appraisal-contract';
import { phaseOf } from '../../core/surveys/rules/appraisals';
import type { MemberContext } from '../_kit/serve';
import { SurveySelves } from './collections';
import { findResult } from './counting';
import { findReadable, type Held, isBeside } from './readable-survey';
import { findRoll, findSelves, type SelfDoc, type SurveyDoc, selfId } from './repository';

export type HeldAppraisal = Held & {
  survey: SurveyDoc & Required<Pick<SurveyDoc, 'terms' | 'roll'>> & { terms: object; roll: object };
};

const isAppraisal = (held: Held): held is HeldAppraisal =>
  held.survey.kind === 'appraisal' && held.survey.terms != null && held.survey.roll !== null;

/** An appraisal that has opened and reaches the caller, or has them on its roll. Two requests. */
export async function findAppraisal({ db, caller }: MemberContext, surveyId: string): Promise<HeldAppraisal | null> {
  const held = await findReadable(db, surveyId, caller);
  return held && isAppraisal(held) ? held : null;
}

/** Those on the roll, and those who were 预备党员 of the branch then, who write about themselves and are not graded. */
export const takesPart = (held: Held, { caller }: Pick<MemberContext, 'caller'>): boolean =>
  held.voter !== null || isBeside(held.survey, caller);

const wordsOf = (self: SelfDoc | null | undefined) => (self ? { grade: self.grade, words: self.words } : null);

/** While members grade each other, whoever takes part reads what the others say of themselves. Two requests at once. */
async function othersOf(
  { survey: { _id, roll } }: HeldAppraisal,
  { db, caller }: MemberContext,
): Promise<AppraisalView['others']> {
  const [voters, selves] = await Promise.all([findRoll(db, roll.id), findSelves(db, _id)]);
  const graded = [...voters].sort(byName).map(({ memberId, name }) => ({
    memberId,
    name,
    self: wordsOf(selves.find((self) => self.memberId === memberId)),
    isGraded: true,
  }));
  const beside = selves.filter(({ memberId }) => !voters.some((voter) => voter.memberId === memberId));
  return [
    ...graded,
    ...beside.map((self) => ({ memberId: self.memberId, name: self.name, self: wordsOf(self), isGraded: false })),
  ].filter(({ memberId }) => memberId !== caller.memberId);
}

/** The page of an appraisal as the caller sees it. At most four requests, more until it is counted. */
export async function appraisalViewOf(held: HeldAppraisal, context: MemberContext): Promise<AppraisalView> {
  const { db, caller, now } = context;
  const { survey } = held;
  const { selfUntil, showsTally } = survey.terms;
  const phase = phaseOf(selfUntil, survey.closesAt, now);
  const isPart = takesPart(held, context);
  const isAnnounced = phase === 'ended' && survey.assessment?.isAnnounced === true;
  const decided = isAnnounced ? survey.assessment?.decided.find((one) => one.memberId === caller.memberId) : undefined;
  const kept = isAnnounced && showsTally ? (await findResult(db, survey, now))?.result : undefined;
  const tallies = kept?.kind === 'appraisal' ? kept.outcome.tallies : [];
  return {
    surveyId: survey._id,
    phase,
    selfUntil,
    own: wordsOf(await db.in(SurveySelves).find(selfId(survey._id, caller.memberId))),
    mayWrite: phase === 'self' && isPart,
    others: phase === 'grading' && isPart ? await othersOf(held, context) : [],
    decision: decided ? { verdict: decided.verdict, words: decided.words } : null,
    tally: tallies.find((one) => one.memberId === caller.memberId)?.counts ?? null,
  };
}
