import { FEWEST_SHOWN } from '../../core/kernel/fewest-shown';
import type { AppraisalOutcome } from '../../core/surveys/appraisal-contract';
import type { SurveyResult } from '../../core/surveys/contract';
import type { Answers } from '../../core/surveys/rules/answers';
import { countAppraisal, countDecisions, markOf } from '../../core/surveys/rules/appraisals';
import { countBallots } from '../../core/surveys/rules/ballots';
import { isEmptySlot, openChoices, openMark, openPicks } from '../../core/surveys/rules/sealed';
import { gradeSlot, type SlotKind, slotPrefix } from '../../core/surveys/rules/slots';
import type { Roll } from '../../core/surveys/rules/survey-state';
import { tallyOf } from '../../core/surveys/rules/tally';
import { stageOf } from '../../core/surveys/rules/window';
import type { Database } from '../_kit/database';
import { SurveyOutcomes, Surveys } from './collections';
import {
  countTurnout,
  findAllSlots,
  findAnswers,
  findOutcome,
  findRoll,
  findSlots,
  type KeptResult,
  type OutcomeDoc,
  type SurveyDoc,
} from './repository';

/** What was handed in of one kind, in the order of the places. One request for each thousand places. */
export const findSealed = async (db: Database, rollId: string, kind: SlotKind): Promise<string[]> =>
  (await findSlots(db, rollId, slotPrefix(rollId, kind)))
    .map(({ sealed }) => sealed)
    .filter((sealed) => !isEmptySlot(sealed));

async function findAllAnswers(db: Database, { _id, roll, questions }: SurveyDoc): Promise<Answers[]> {
  if (roll) return (await findSealed(db, roll.id, 'c')).map((sealed) => openChoices(questions, sealed));
  const named = await findAnswers(db, _id);
  return named.map(({ answers }) => new Map(answers.map(({ key, value }) => [key, value])));
}

/** What each member was given, from the places that are kept for them. One request for each thousand places. */
async function countGrades(db: Database, { id, voters }: Roll): Promise<AppraisalOutcome> {
  const [roll, slots] = await Promise.all([findRoll(db, id), findAllSlots(db, id)]);
  const given = roll.map(({ memberId }, number) => {
    const prefix = slotPrefix(id, gradeSlot(number));
    const filled = slots.filter(({ _id, sealed }) => _id.startsWith(prefix) && !isEmptySlot(sealed));
    return { memberId, marks: filled.map(({ sealed }) => markOf(openMark(sealed))) };
  });
  return countAppraisal({ voters, handedIn: roll.filter(({ handedIn }) => handedIn === 1).length, given });
}

async function resultOf(db: Database, survey: SurveyDoc): Promise<KeptResult> {
  const { kind, questions, candidates, seats, roll } = survey;
  if (kind === 'ballot' && roll) {
    const ballots = (await findSealed(db, roll.id, 'c')).map(openPicks);
    return { kind: 'ballot', outcome: countBallots({ candidates, seats, voters: roll.voters, ballots }) };
  }
  if (kind === 'appraisal' && roll) return { kind: 'appraisal', outcome: await countGrades(db, roll) };
  const answers = await findAllAnswers(db, survey);
  return answers.length < FEWEST_SHOWN
    ? { kind: 'tooFew' }
    : { kind: 'survey', questions: tallyOf(questions, answers) };
}

/**
 * The result of a survey that has ended: as the timer keeps it, or counted anew until it has. null before the end and in the
 * minute after it, for everybody. One request once it is kept.
 */
export async function findResult(db: Database, survey: SurveyDoc, now: number): Promise<OutcomeDoc | null> {
  if (survey.publishedAt === null || stageOf(survey.closesAt, now) !== 'ended') return null;
  return (await findOutcome(db, survey._id)) ?? count(db, survey);
}

const count = async (db: Database, survey: SurveyDoc): Promise<OutcomeDoc> => ({
  _id: survey._id,
  v: 1,
  turnout: await countTurnout(db, survey),
  result: await resultOf(db, survey),
});

/** Counts what has ended, and keeps it: it does not change any more. */
export async function keepOutcome(db: Database, survey: SurveyDoc): Promise<void> {
  await db.in(SurveyOutcomes).add(await count(db, survey));
  await db.in(Surveys).updateWhere({ _id: survey._id }, { isCounted: true });
}

/**
 * What a page shows of a result: without the sorted ballots until they are published, and of an appraisal nothing of any
 * member; how many got which 评定, once it is announced and where `isAtDesk`.
 */
export function shownResult(
  result: KeptResult,
  { areBallotsShown, assessment }: Pick<SurveyDoc, 'areBallotsShown' | 'assessment'>,
  isAtDesk = false,
): SurveyResult {
  if (result.kind === 'appraisal') {
    const decided = isAtDesk && assessment?.isAnnounced ? countDecisions(assessment.decided) : null;
    return { kind: 'appraisal', state: result.outcome.state, decided };
  }
  if (result.kind !== 'ballot' || areBallotsShown) return result;
  return { ...result, outcome: { ...result.outcome, ballots: [] } };
}
