import * as nodeCrypto from 'node:crypto';
import { tendRolls } from '../../../core/activities/workbench-contract';
import { tendImports } from '../../../core/bank/imports/contract';
import { sweepCourses } from '../../../core/classroom/workbench-contract';
import { tendLetters } from '../../../core/letters/workbench-contract';
import { sweepUploads } from '../../../core/notebook/workbench-contract';
import { sweepTableFiles } from '../../../core/org/import-contract';
import { onTimer } from '../../../core/quiz/weekly/contract';
import { sendReminders } from '../../../core/reminders/workbench-contract';
import { mendIndex } from '../../../core/search/workbench-contract';
import { tendSurveys } from '../../../core/surveys/workbench-contract';
import { tendCalls } from '../../../core/works/workbench-contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { readContent } from './database-content';
import { everyRoute } from './every-route';
import type { Command, Whole } from './killed-command';
import { commands, KILLED_ELSEWHERE } from './killed-commands';
import { givenLivedInOrganisation } from './lived-in-organisation';
import { listedWrites } from './whole-writes';

jest.mock('node:crypto', () => ({
  ...jest.requireActual('node:crypto'),
  randomUUID: jest.fn(),
  randomInt: jest.fn(),
}));

let cloud: TestCloud;
let restore: () => void;
beforeAll(async () => {
  countIds();
  cloud = await openTestCloud(everyRoute);
  await cloud.reset();
  await givenLivedInOrganisation(cloud);
  restore = cloud.local.database.keep();
});
afterAll(() => cloud.close());

/** Makes ids a count and draws a series instead of random, so that two runs write the same documents. */
function countIds(group = '9000'): void {
  let drawn = 0;
  jest.mocked(nodeCrypto.randomUUID).mockImplementation(() => {
    drawn += 1;
    return `00000000-0000-4000-${group}-${String(drawn).padStart(12, '0')}`;
  });
  let number = 0;
  jest.mocked(nodeCrypto.randomInt).mockImplementation((bound: number) => {
    number = (number * 31 + 7) % 100_003;
    return number % bound;
  });
}

/** As they are drawn here: which of them a roll, or a post, gets depends on what else drew one. */
const ROLL_ID = /0{12}4000900\d{13}/g;
/** Where a post of a public answer is named: its id is drawn, too. */
const POST_NAMED = ['posts', 'letters', 'searchEntries', 'auditLog'];

/** Later than everything that a timer waits for, and before anything else is due. */
const AN_HOUR_LATER = 61 * 60_000;
const TIMERS = [
  tendRolls,
  tendLetters,
  onTimer,
  tendImports,
  sweepTableFiles,
  sweepCourses,
  sweepUploads,
  mendIndex,
  mendIndex,
  sendReminders,
  tendSurveys,
  tendCalls,
];

async function runTimers(): Promise<void> {
  cloud.clock.now += AN_HOUR_LATER;
  countIds('9002');
  for (const timer of TIMERS) await cloud.expectOk(null, timer, {});
}

/**
 * Everything that is stored, as one text to compare, without what is random: the ids of audit entries, of rolls and of public answers, the stamps of
 * search entries, the seeds of papers. The audit of a repeated call says that there were two.
 */
function read(whole: Whole): string {
  const content = readContent(cloud.local.database, (name) => whole !== 'again' || name !== 'auditLog');
  return JSON.stringify(
    [...content].map(([name, documents]) => {
      if (name.startsWith('survey')) return [name, documents.map((text) => text.replace(ROLL_ID, 'roll')).sort()];
      const random = name === 'auditLog' ? /^\{"_id":"[^"]*",/ : /"seed":"[^"]*",|,"stamp":"[^"]*"/;
      const settled = documents.map((text) => text.replace(random, ''));
      return [
        name,
        (POST_NAMED.includes(name) ? settled.map((text) => text.replace(ROLL_ID, 'post')) : settled).sort(),
      ];
    }),
  );
}

test.each(commands)(
  '%s: %s is whole, whichever request it is killed at',
  // As one list: with a parameter more than a row has, jest would pass a callback in its place.
  async (...[whole, _title, name, endpoint, fixed, given]: Command) => {
    let input = fixed;
    const begin = async (): Promise<void> => {
      restore();
      cloud.clock.now = FRIDAY_MORNING;
      countIds('9001');
      const made = await given?.(cloud);
      if (fixed === null) input = made;
    };
    /** What timers, or the same call and then timers, make of the present state. */
    const settled = async (): Promise<string> => {
      if (whole === 'again') await cloud.expectOk(name, endpoint, input as never);
      await runTimers();
      // Some leftovers are kept for an hour, and go with the next call.
      if (whole === 'again') await cloud.expectOk(name, endpoint, input as never);
      return read(whole);
    };

    await begin();
    const old = read(whole);
    const { calls } = await cloud.local.meter.record(() => cloud.expectOk(name, endpoint, input as never));
    const done = read(whole);
    expect(done).not.toEqual(old);
    const known = new Set([old, done]);
    const torn: [step: number, state: string][] = [];
    for (let step = 0; step < calls.length; step += 1) {
      await begin();
      cloud.killAfter(step);
      await cloud.callRaw(name === null ? null : `wx:${name}`, endpoint, input);
      cloud.killAfter(null);
      const left = read(whole);
      if (known.has(left)) continue;
      known.add(left);
      torn.push([step, await settled()]);
    }
    if (whole === 'atOnce') return expect(torn.map(([step]) => step)).toEqual([]);
    await begin();
    const ends = whole === 'again' ? [] : [await settled()];
    await begin();
    await cloud.expectOk(name, endpoint, input as never);
    ends.push(await settled());
    for (const [step, state] of torn) expect([step, ends.includes(state)]).toEqual([step, true]);
  },
);

test('everything that docs/data-model.md lists is killed', () => {
  const killed = new Set([...commands.map(([, , , { action }]) => action), ...Object.keys(KILLED_ELSEWHERE)]);
  expect([...listedWrites()].filter((action) => !killed.has(action))).toEqual([]);
  expect(listedWrites().size).toBeGreaterThan(40);
});
