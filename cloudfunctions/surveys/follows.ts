import { isDeepStrictEqual } from 'node:util';
import { WRITERS } from '../../core/desk/standing';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { holdsOn } from '../../core/kernel/roles';
import type { Follows, SurveyFields } from '../../core/surveys/workbench-contract';
import type { MemberContext } from '../_kit/serve';
import { findResult } from './counting';
import { findSurvey } from './repository';

/**
 * The version of a form, checked against what it goes on from: another version of a survey that is open and stays as
 * secret or named as it is, a secret one with those whom it asks: who is missing in one of two results could be worked out; or a second round among those who were tied, for the seats that are left. `FOLLOWS_NOTHING`
 * otherwise. One request, two for a round.
 */
export async function versionOf(
  fields: SurveyFields,
  follows: Follows | null,
  { db, caller, now }: MemberContext,
): Promise<Result<number, 'FOLLOWS_NOTHING'>> {
  if (!follows) return ok(1);
  const earlier = await findSurvey(db, follows.surveyId);
  if (!earlier?.isShown || !holdsOn(caller.roles, WRITERS, earlier.path)) return refuse('FOLLOWS_NOTHING');
  const isLike =
    earlier.kind === fields.kind && earlier.unitId === fields.unitId && earlier.isSecret === fields.isSecret;
  // One version follows another, and one round: that one may be drafted anew until it opens.
  if (!isLike || earlier.replacedBy !== null) return refuse('FOLLOWS_NOTHING');
  const isForTheSame = isDeepStrictEqual([...fields.scope].sort(), [...earlier.scope].sort());
  if (follows.as === 'version') {
    const isOpen = now < earlier.closesAt;
    const isVersion = earlier.kind === 'survey' && (isForTheSame || !earlier.isSecret);
    return isOpen && isVersion ? ok(earlier.version + 1) : refuse('FOLLOWS_NOTHING');
  }
  const result = (await findResult(db, earlier, now))?.result;
  if (result?.kind !== 'ballot' || result.outcome.state !== 'tied') return refuse('FOLLOWS_NOTHING');
  const tied = result.outcome.tied.map((candidate) => earlier.candidates[candidate]);
  const isRound =
    fields.seats === result.outcome.seatsLeft &&
    isDeepStrictEqual([...fields.candidates].sort(), tied.sort()) &&
    isForTheSame;
  return isRound ? ok(1) : refuse('FOLLOWS_NOTHING');
}
