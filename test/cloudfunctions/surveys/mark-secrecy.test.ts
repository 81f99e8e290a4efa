import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SurveyBallots, Surveys, SurveyVoters } from '../../../cloudfunctions/surveys/collections';
import type { SlotDoc, VoterDoc } from '../../../cloudfunctions/surveys/repository';
import * as routes from '../../../cloudfunctions/surveys/routes';
import { MARKS, type Marks } from '../../../core/surveys/appraisal';
import { gradeMembers } from '../../../core/surveys/appraisal-contract';
import { signOf } from '../../../core/surveys/rules/appraisals';
import { sealMark } from '../../../core/surveys/rules/sealed';
import { gradeSlot, slotId, voterId } from '../../../core/surveys/rules/slots';
import { tracesIn, tracesOfLines } from '../../../scripts/bench/ballot-links';
import { type MarksGiven, markLinksOf } from '../../../scripts/bench/mark-links';
import { givenOrganisation } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { appraisal, givenOpen, givenVoters, SELF_UNTIL } from './sample-surveys';

const VOTERS = 25;
const BRANCH = ['admin', 'secretary1', 'editor1', 'member1', 'member2'];

interface Given {
  name: string;
  marks: Marks;
  /** How many came before. */
  turn: number;
  roll: readonly string[];
}

type Grade = (cloud: TestCloud, given: Given) => Promise<unknown>;

/** Neither the same from everybody nor in any simple order. */
const markFrom = (voter: number, member: number) =>
  MARKS[(voter * voter * 7 + member * 5 + voter * member) % MARKS.length];

/** All members of a branch grade each other in an order of its own, then everything that a reader finds. */
async function linksAfter(grade: Grade): Promise<number> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'weiketang-marks-'));
  const cloud = await openTestCloud([routes], dataDir);
  const given: MarksGiven[] = [];
  let traces: ReturnType<typeof tracesIn> = [];
  try {
    await givenOrganisation(cloud.db);
    const roll = [...BRANCH, ...(await givenVoters(cloud, VOTERS))].sort();
    await givenOpen(cloud, 's1', appraisal());
    cloud.clock.now = SELF_UNTIL;
    const order = [...roll.keys()].sort((left, right) => ((left * 17) % 31) - ((right * 17) % 31));
    for (const [turn, voter] of order.entries()) {
      const name = roll[voter] ?? '';
      cloud.clock.now += 1000;
      const marks = roll.flatMap((memberId, member) =>
        memberId === name ? [] : [{ memberId, mark: markFrom(voter, member) ?? 'abstain' }],
      );
      await grade(cloud, { name, marks, turn, roll });
      given.push({
        memberId: name,
        marks: new Map(marks.map(({ memberId, mark }) => [gradeSlot(roll.indexOf(memberId)), sealMark(signOf(mark))])),
      });
    }
    traces = tracesOfLines('log', cloud.log);
  } finally {
    await cloud.close();
  }
  traces = [...traces, ...tracesIn(dataDir)];
  rmSync(dataDir, { recursive: true });
  return markLinksOf(given, traces);
}

test('no reader of any collection or file joins a member with a grade that they gave', async () => {
  expect(
    await linksAfter((cloud, { name, marks }) => cloud.expectOk(name, gradeMembers, { surveyId: 's1', marks })),
  ).toBe(0);
}, 120_000);

/** Writes grades as somebody might who had not thought of it. */
const naively =
  (written: (given: Given) => { number: number; beside?: object; voter?: object }): Grade =>
  async ({ db }, given) => {
    const { name, marks, roll } = given;
    const rollId = (await db.in(Surveys).find('s1'))?.roll?.id ?? '';
    const { number, beside, voter } = written(given);
    const id = voterId(rollId, name);
    await db.in(SurveyVoters).put({ ...(await db.in(SurveyVoters).find(id)), handedIn: 1, ...voter } as VoterDoc);
    for (const { memberId, mark } of marks) {
      const _id = slotId(rollId, gradeSlot(roll.indexOf(memberId)), number);
      await db.in(SurveyBallots).put({ _id, v: 1, rollId, sealed: sealMark(signOf(mark)), ...beside } as SlotDoc);
    }
  };

describe('the same reader joins what is written', () => {
  test.each<[string, Grade]>([
    ['into the next free place: by the order of ids', naively(({ turn }) => ({ number: turn }))],
    [
      'into the place of the voter: by the order of the roll',
      naively(({ name, roll }) => ({ number: roll.indexOf(name) })),
    ],
    [
      'with the turn beside each grade: by a number',
      naively(({ turn }) => ({ number: (turn * 17) % 31, beside: { revision: turn } })),
    ],
  ])(
    '%s',
    async (_title, grade) => {
      expect(await linksAfter(grade)).toBeGreaterThan(100);
    },
    120_000,
  );
});
