import { FEWEST_SHOWN } from '../../core/kernel/fewest-shown';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { MOST_APPRAISED } from '../../core/surveys/appraisal';
import { FEWEST_GRADING } from '../../core/surveys/rules/appraisals';
import { choicesLength, emptySlot, markLength, picksLength, textLength } from '../../core/surveys/rules/sealed';
import { gradeSlot, type SlotKind, slotId, slotsFor, voterId } from '../../core/surveys/rules/slots';
import type { Roll } from '../../core/surveys/rules/survey-state';
import type { MemberDoc } from '../_kit/caller';
import { Members } from '../_kit/collections';
import { command, type Database } from '../_kit/database';
import type { MemberContext } from '../_kit/serve';
import { SurveyBallots, SurveyPreparations, SurveyVoters } from './collections';
import type { SlotDoc, SurveyDoc, VoterDoc } from './repository';

const MOST_VOTERS = 5000;
/** Members of one query, and documents of one write. */
const MOST_READ = 1000;
const WRITTEN_AT_ONCE = 500;

type Voter = Pick<MemberDoc, '_id' | 'v' | 'name' | 'unitName'>;

/**
 * Who takes part: everybody whom it reaches, of a survey 预备党员 too. One more than a roll can have is enough to know
 * that it cannot.
 */
async function findVoters(db: Database, { kind, scope }: SurveyDoc): Promise<Voter[]> {
  const found: Voter[] = [];
  for (;;) {
    const more = await db.in(Members).query<Voter>(
      {
        path: command().in([...scope]),
        status: 'active',
        ...(kind !== 'survey' ? { isProbationary: command().neq(true) } : {}),
        _id: command().gt(found[found.length - 1]?._id ?? ''),
      },
      { orderBy: [['_id', 'asc']], limit: MOST_READ, fields: ['name', 'unitName', 'v'] },
    );
    found.push(...more);
    if (more.length < MOST_READ || found.length > MOST_VOTERS) return found;
  }
}

/** 预备党员 of the branch. One more than can be kept is enough to know. */
async function findBeside(db: Database, { scope }: SurveyDoc): Promise<string[]> {
  const found = await db
    .in(Members)
    .query<Pick<MemberDoc, '_id' | 'v'>>(
      { path: command().in([...scope]), status: 'active', isProbationary: true },
      { orderBy: [['_id', 'asc']], limit: MOST_APPRAISED + 1, fields: ['v'] },
    );
  return found.map(({ _id }) => _id);
}

/** What every voter is kept a place for, and how long it is. */
function placesOf({ kind, questions, candidates }: SurveyDoc, voters: number): { kind: SlotKind; length: number }[] {
  if (kind === 'appraisal') {
    return Array.from({ length: voters }, (_, number) => ({ kind: gradeSlot(number), length: markLength }));
  }
  if (kind === 'ballot') return [{ kind: 'c', length: picksLength(candidates) }];
  const texts = questions.filter((question) => question.kind === 'text');
  return [
    { kind: 'c', length: choicesLength(questions) },
    ...texts.map((_, at) => ({ kind: `t${at}` as const, length: textLength })),
  ];
}

async function addAll(db: Database, voters: readonly VoterDoc[], slots: readonly SlotDoc[]): Promise<void> {
  for (let start = 0; start < voters.length; start += WRITTEN_AT_ONCE) {
    await db.in(SurveyVoters).addMany(voters.slice(start, start + WRITTEN_AT_ONCE));
  }
  for (let start = 0; start < slots.length; start += WRITTEN_AT_ONCE) {
    await db.in(SurveyBallots).addMany(slots.slice(start, start + WRITTEN_AT_ONCE));
  }
}

/**
 * Writes the roll of a survey that is about to open, and the empty places of everything that its voters can hand in. All
 * of it is there before the survey opens, so that handing in adds no document: nothing then tells which came first.
 * `ROLL_TOO_SMALL`: with fewer than five, of an appraisal six, there could never be a result.
 */
export async function prepareRoll(
  survey: SurveyDoc,
  { db, newId, now }: Pick<MemberContext, 'db' | 'newId' | 'now'>,
): Promise<Result<Roll, 'ROLL_TOO_SMALL' | 'ROLL_TOO_LARGE'>> {
  const members = await findVoters(db, survey);
  const [fewest, most] = survey.kind === 'appraisal' ? [FEWEST_GRADING, MOST_APPRAISED] : [FEWEST_SHOWN, MOST_VOTERS];
  if (members.length < fewest) return refuse('ROLL_TOO_SMALL');
  if (members.length > most) return refuse('ROLL_TOO_LARGE');
  const beside = survey.kind === 'appraisal' ? await findBeside(db, survey) : null;
  if (beside && beside.length > MOST_APPRAISED) return refuse('ROLL_TOO_LARGE');
  const rollId = newId();
  await db.in(SurveyPreparations).add({ _id: rollId, v: 1, surveyId: survey._id, at: now });
  const voters = members.map(
    ({ _id, name, unitName }): VoterDoc => ({
      _id: voterId(rollId, _id),
      v: 1,
      rollId,
      surveyId: survey._id,
      memberId: _id,
      name,
      unitName,
      handedIn: 0,
    }),
  );
  const numbers = Array.from({ length: slotsFor(voters.length) }, (_, number) => number);
  const slots = placesOf(survey, voters.length).flatMap(({ kind, length }) =>
    numbers.map((number): SlotDoc => ({ _id: slotId(rollId, kind, number), v: 1, rollId, sealed: emptySlot(length) })),
  );
  await addAll(db, voters, slots);
  return ok({ id: rollId, voters: voters.length, ...(beside && { beside }) });
}

/** Removes a roll that did not come to be used. */
export async function removeRoll(db: Database, rollId: string): Promise<void> {
  await db.in(SurveyBallots).removeWhere({ rollId });
  await db.in(SurveyVoters).removeWhere({ rollId });
  await db.in(SurveyPreparations).removeWhere({ _id: rollId });
}
