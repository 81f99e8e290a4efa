import { FEWEST_SHOWN } from '../../core/kernel/fewest-shown';
import type { SurveyResult } from '../../core/surveys/contract';
import type { Answers } from '../../core/surveys/rules/answers';
import { countBallots } from '../../core/surveys/rules/ballots';
import { isEmptySlot, openChoices, openPicks } from '../../core/surveys/rules/sealed';
import { tallyOf } from '../../core/surveys/rules/tally';
import { stageOf } from '../../core/surveys/rules/window';
import type { Database } from '../_kit/database';
import { SurveyOutcomes, Surveys } from './collections';
import { countTurnout, findAnswers, findOutcome, findSlots, type OutcomeDoc, type SurveyDoc } from './repository';

/** What was handed in of one kind, in the order of the places. One request for each thousand places. */
export const findSealed = async (db: Database, rollId: string, kind: string): Promise<string[]> =>
  (await findSlots(db, rollId, kind)).map(({ sealed }) => sealed).filter((sealed) => !isEmptySlot(sealed));

async function findAllAnswers(db: Database, { _id, roll, questions }: SurveyDoc): Promise<Answers[]> {
  if (roll) return (await findSealed(db, roll.id, 'c')).map((sealed) => openChoices(questions, sealed));
  const named = await findAnswers(db, _id);
  return named.map(({ answers }) => new Map(answers.map(({ key, value }) => [key, value])));
}

async function resultOf(db: Database, survey: SurveyDoc): Promise<SurveyResult> {
  const { kind, questions, candidates, seats, roll } = survey;
  if (kind === 'ballot' && roll) {
    const ballots = (await findSealed(db, roll.id, 'c')).map(openPicks);
    return { kind: 'ballot', outcome: countBallots({ candidates, seats, voters: roll.voters, ballots }) };
  }
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

/** The result without the sorted ballots, until they are published. */
export function shownResult(result: SurveyResult, areBallotsShown: boolean): SurveyResult {
  if (result.kind !== 'ballot' || areBallotsShown) return result;
  return { ...result, outcome: { ...result.outcome, ballots: [] } };
}
