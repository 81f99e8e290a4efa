import { mkdirSync } from 'node:fs';
import { Members, Policies } from '../../cloudfunctions/_kit/collections';
import { Units } from '../../cloudfunctions/org/collections';
import { DEFAULT_CHECKLIST } from '../../core/feed/rules/checklist';
import { MS_PER_DAY } from '../../core/kernel/calendar';
import { POLICY_PRESETS } from '../../core/org/policy';
import { MARKS, type Mark } from '../../core/surveys/appraisal';
import { gradeMembers } from '../../core/surveys/appraisal-contract';
import { castBallot } from '../../core/surveys/contract';
import { signOf } from '../../core/surveys/rules/appraisals';
import { sealMark, sealPicks } from '../../core/surveys/rules/sealed';
import { gradeSlot } from '../../core/surveys/rules/slots';
import { moveSurvey, type SurveyFields, saveSurvey } from '../../core/surveys/workbench-contract';
import { linksOf, type Trace, tracesIn, tracesOfLines, type Vote } from './ballot-links';
import { type BenchCloud, openBenchCloud } from './bench-cloud';
import { clockAt, WEDNESDAY_MORNING } from './clock';
import { type MarksGiven, markLinksOf } from './mark-links';
import { at, type Organisation, organisationOf } from './organisation';
import { inLanes, type Place, post } from './rush';
import { openSessions, withSession } from './sessions';

/** All members vote; every `twice`-th taps twice. Then the members of one branch grade each other. */
export const BALLOT_RUSH = { members: 2_000, branches: 40, generalBranches: 0, atOnce: 100, twice: 20 };

export interface BallotRush {
  /** Members who got no successful answer. Nobody tries again. */
  errors: number;
  /** Members who were told that their ballot is cast, and it lies nowhere, or the roll does not say so. */
  lost: number;
  /** Ballots in excess of one for each member on the roll who has handed in. */
  doubled: number;
}

export interface Ballots {
  rush: BallotRush;
  /** Pairs of a voter and a ballot, or a voter and a grade, that a reader of everything can join. */
  links: number;
}

const candidates = Array.from({ length: 12 }, (_, number) => `第${number + 1}班`);
/** A ballot that nobody else casts: the bits of the voter's number. */
const picksOf = (voter: number): number[] => candidates.flatMap((_, bit) => (((voter + 1) >> bit) & 1 ? [bit] : []));

const BALLOT = { surveyId: 'rush' };
const APPRAISAL = { surveyId: 'appraisal' };
const SELF_UNTIL = WEDNESDAY_MORNING + MS_PER_DAY / 4;

const fields = {
  title: '推选流动红旗',
  intro: '',
  isSecret: true,
  questions: [],
  closesAt: WEDNESDAY_MORNING + MS_PER_DAY / 2,
};

/** 2,000 members vote, 100 at a time, as browsers do; then everything that is kept is searched for who cast which ballot. */
export async function measureBallots(place: Place): Promise<Ballots> {
  mkdirSync(place.dataDir, { recursive: true });
  const organisation = organisationOf(BALLOT_RUSH);
  const tokens = await openSessions(place.dataDir, organisation.members);
  const lines: string[] = [];
  const cloud = await openBenchCloud({ ...place, clock: clockAt(WEDNESDAY_MORNING), log: (line) => lines.push(line) });
  let errors = 0;
  const votes: Vote[] = [];
  let given: MarksGiven[] = [];
  try {
    await givenBallots(cloud, organisation);
    await inLanes(organisation.members, BALLOT_RUSH.atOnce, async ({ _id }, index) => {
      const picks = picksOf(index);
      const vote = () => post(cloud.local.url, tokens.get(_id) ?? '', castBallot, { ...BALLOT, picks });
      const answers = await Promise.all(index % BALLOT_RUSH.twice === 0 ? [vote(), vote()] : [vote()]);
      // Of two taps one is told that a ballot has been cast already.
      if (answers.some((answer) => answer !== null))
        votes.push({ memberId: _id, content: sealPicks(candidates, picks) });
      else errors += 1;
    });
    given = await gradeEachOther(cloud, organisation);
  } finally {
    await cloud.close();
  }
  const traces = [...tracesOfLines('log', lines), ...tracesIn(place.dataDir)];
  return {
    rush: { errors, ...audit(votes, traces) },
    links: linksOf(votes, traces) + markLinksOf(given, traces),
  };
}

async function givenBallots(cloud: BenchCloud, { root, branches, members }: Organisation): Promise<void> {
  await cloud.add(Units, [root, ...branches]);
  await cloud.add(Members, members.map(withSession));
  await cloud.add(Policies, [{ _id: root._id, v: 1, revision: 0, policy: POLICY_PRESETS.enterprise }]);
  const admin = at(members, 0)._id;
  const branch = at(branches, 0)._id;
  const save = (
    one: { surveyId: string },
    own: Pick<SurveyFields, 'kind' | 'candidates' | 'seats' | 'terms'>,
    unitId: string,
  ) =>
    cloud.ask(admin, saveSurvey, {
      ...one,
      seenRevision: null,
      follows: null,
      ...fields,
      ...own,
      unitId,
      scope: [unitId],
    });
  await save(BALLOT, { kind: 'ballot', candidates, seats: 10, terms: null }, root._id);
  await cloud.ask(admin, moveSurvey, { ...BALLOT, command: { name: 'requestSignOff' } });
  const signOff = { name: 'signOff' as const, checked: [...DEFAULT_CHECKLIST] };
  await cloud.ask(admin, moveSurvey, { ...BALLOT, looked: true, command: signOff });
  const terms = { selfUntil: SELF_UNTIL, showsTally: true };
  await save(APPRAISAL, { kind: 'appraisal', candidates: [], seats: 0, terms }, branch);
  await cloud.ask(admin, moveSurvey, { ...APPRAISAL, looked: true, command: { name: 'publish' } });
}

/** Neither the same from everybody nor in any simple order. */
const markFrom = (voter: number, member: number): Mark => at(MARKS, voter * voter * 7 + member * 5 + voter * member);

/** The members of the first branch grade each other, in an order that is not that of the roll. */
async function gradeEachOther(cloud: BenchCloud, { branches, members }: Organisation): Promise<MarksGiven[]> {
  const branch = at(branches, 0)._id;
  const roll = members.flatMap(({ _id, unitId }) => (unitId === branch ? [_id] : [])).sort();
  const order = [...roll.keys()].sort((left, right) => ((left * 37) % 61) - ((right * 37) % 61));
  cloud.clock.set(SELF_UNTIL);
  const given: MarksGiven[] = [];
  for (const voter of order) {
    const memberId = at(roll, voter);
    const marks = roll.flatMap((other, member) =>
      other === memberId ? [] : [{ memberId: other, mark: markFrom(voter, member) }],
    );
    await cloud.ask(memberId, gradeMembers, { ...APPRAISAL, marks });
    const placed = marks.map(
      ({ memberId: other, mark }) => [gradeSlot(roll.indexOf(other)), sealMark(signOf(mark))] as const,
    );
    given.push({ memberId, marks: new Map(placed) });
  }
  return given;
}

/** What the members were told, against what lies in the stopped database. */
function audit(votes: readonly Vote[], traces: readonly Trace[]): Pick<BallotRush, 'lost' | 'doubled'> {
  const voters = traces.filter(
    ({ source, measures }) => source === 'surveyVoters' && measures.get('.surveyId') === BALLOT.surveyId,
  );
  const handedIn = new Set(
    voters.flatMap(({ measures }) => (measures.get('.handedIn') === 1 ? [String(measures.get('.memberId'))] : [])),
  );
  const rollId = voters[0]?.measures.get('.rollId');
  const cast = traces.flatMap(({ source, measures }) => {
    const sealed = String(measures.get('.sealed'));
    return source === 'surveyBallots' && measures.get('.rollId') === rollId && sealed.startsWith('#') ? [sealed] : [];
  });
  const contents = new Set(cast);
  return {
    lost: votes.filter(({ memberId, content }) => !handedIn.has(memberId) || !contents.has(content)).length,
    doubled: Math.max(0, cast.length - handedIn.size),
  };
}
