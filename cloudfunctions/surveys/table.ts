import { byName } from '../../core/kernel/name-order';
import type { AppraisalTable } from '../../core/surveys/appraisal-contract';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { findRoll, findSelves, type OutcomeDoc, type SurveyDoc } from './repository';

/** Only the secretary of the branch itself: a role on a unit above holds here as well, and is told numbers. */
export const mayReadTable = ({ unitId }: Pick<SurveyDoc, 'unitId'>, { roles }: Pick<Caller, 'roles'>): boolean =>
  roles.some((held) => held.role === 'secretary' && held.unitId === unitId);

/** Everybody on the roll with what they say of themselves, what they were given and what was decided. Two requests at once. */
export async function tableOf(
  db: Database,
  { _id: surveyId, roll, assessment }: SurveyDoc,
  { result }: Pick<OutcomeDoc, 'result'>,
): Promise<AppraisalTable | null> {
  if (result.kind !== 'appraisal' || !roll) return null;
  const [voters, selves] = await Promise.all([findRoll(db, roll.id), findSelves(db, surveyId)]);
  const { state, tallies } = result.outcome;
  return {
    surveyId,
    state,
    rows: [...voters].sort(byName).map(({ memberId, name }) => {
      const self = selves.find((one) => one.memberId === memberId);
      const decided = assessment?.decided.find((one) => one.memberId === memberId);
      return {
        memberId,
        name,
        self: self ? { grade: self.grade, words: self.words } : null,
        counts: tallies.find((one) => one.memberId === memberId)?.counts ?? null,
        decision: decided ? { verdict: decided.verdict, words: decided.words } : null,
      };
    }),
  };
}
