import { randomInt } from 'node:crypto';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { isEmptySlot } from '../../core/surveys/rules/sealed';
import { type SlotKind, slotId, slotsFor, TRIES, voterId } from '../../core/surveys/rules/slots';
import type { Roll } from '../../core/surveys/rules/survey-state';
import type { Transaction } from '../_kit/database';
import type { MemberContext } from '../_kit/serve';
import { SurveyBallots, Surveys, SurveyVoters } from './collections';

export interface Sealed {
  kind: SlotKind;
  sealed: string;
}

/** Different numbers of places in a random order; every order is equally likely. */
function drawPlaces(places: number): number[] {
  const numbers = Array.from({ length: places }, (_, number) => number);
  const drawn: number[] = [];
  while (drawn.length < TRIES && numbers.length > 0) {
    drawn.push(...numbers.splice(randomInt(numbers.length), 1));
  }
  return drawn;
}

/** The first of these places in which nothing lies. */
async function findFree(transaction: Transaction, rollId: string, kind: SlotKind, numbers: readonly number[]) {
  for (const number of numbers) {
    const slot = await transaction.in(SurveyBallots).find(slotId(rollId, kind, number));
    if (slot && isEmptySlot(slot.sealed)) return slot;
  }
  return null;
}

/**
 * Hands in what is secret: marks the voter and fills places that were drawn beforehand, in one transaction. Nothing of it
 * tells the time, and no document is added, moved or made longer. `CONFLICT`: none of the places drawn was free, which
 * happens once in 2^40.
 */
export async function dropIn(
  { surveyId, roll, papers }: { surveyId: string; roll: Roll; papers: readonly Sealed[] },
  { db, caller: { memberId }, now }: MemberContext,
): Promise<Result<null, 'NOT_ON_ROLL' | 'ALREADY_HANDED_IN' | 'SURVEY_ENDED' | 'CONFLICT'>> {
  const places = slotsFor(roll.voters);
  const drawn = papers.map((paper) => ({ ...paper, numbers: drawPlaces(places) }));
  const id = voterId(roll.id, memberId);
  return db.transaction(async (transaction) => {
    const voter = await transaction.in(SurveyVoters).find(id);
    if (!voter) return refuse('NOT_ON_ROLL');
    if (voter.handedIn === 1) return refuse('ALREADY_HANDED_IN');
    const survey = await transaction.in(Surveys).find(surveyId);
    if (!survey || now >= survey.closesAt) return refuse('SURVEY_ENDED');
    const filled: { slotId: string; sealed: string }[] = [];
    for (const { kind, sealed, numbers } of drawn) {
      const slot = await findFree(transaction, roll.id, kind, numbers);
      if (!slot) return refuse('CONFLICT');
      filled.push({ slotId: slot._id, sealed });
    }
    await transaction.in(SurveyVoters).update(id, { handedIn: 1 });
    for (const { slotId: free, sealed } of filled) await transaction.in(SurveyBallots).update(free, { sealed });
    return ok(null);
  });
}
