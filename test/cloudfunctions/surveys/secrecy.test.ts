import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Members } from '../../../cloudfunctions/_kit/collections';
import type { Database } from '../../../cloudfunctions/_kit/database';
import { SurveyBallots, Surveys, SurveyVoters } from '../../../cloudfunctions/surveys/collections';
import type { SlotDoc, VoterDoc } from '../../../cloudfunctions/surveys/repository';
import * as routes from '../../../cloudfunctions/surveys/routes';
import { castBallot, handIn } from '../../../core/surveys/contract';
import { sealPicks } from '../../../core/surveys/rules/sealed';
import { slotId, voterId } from '../../../core/surveys/rules/slots';
import { moveSurvey, saveSurvey } from '../../../core/surveys/workbench-contract';
import { linksOf, tracesIn, tracesOfLines, type Vote } from '../../../scripts/bench/ballot-links';
import { givenOrganisation, memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { ballot, givenVoters, survey } from './sample-surveys';

const VOTERS = 60;
const candidates = Array.from({ length: 12 }, (_, at) => `第${at}班`);
/** A ballot that nobody else casts: the bits of the voter's number. */
const picksOf = (voter: number): number[] => candidates.flatMap((_, bit) => (((voter + 1) >> bit) & 1 ? [bit] : []));

/** What casts a ballot, and what it leaves as the content of the ballot. */
type Cast = (cloud: TestCloud, vote: { name: string; picks: number[]; at: number }) => Promise<string>;

/** Votes of sixty people in an order of its own, then everything that a reader of the stopped machine finds. */
async function linksAfter(cast: Cast): Promise<number> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'weiketang-ballots-'));
  const cloud = await openTestCloud([routes], dataDir);
  const votes: Vote[] = [];
  let traces: ReturnType<typeof tracesIn> = [];
  try {
    await givenOrganisation(cloud.db);
    const names = await givenVoters(cloud, VOTERS);
    await cloud.expectOk('editor1', saveSurvey, {
      surveyId: 's1',
      seenRevision: null,
      follows: null,
      ...ballot({ candidates, seats: 10 }),
    });
    await cloud.expectOk('secretary1', moveSurvey, { surveyId: 's1', looked: true, command: { name: 'publish' } });
    // Neither the order of their ids nor any simple one.
    const order = [...names.keys()].sort((left, right) => ((left * 37) % 61) - ((right * 37) % 61));
    for (const voter of order) {
      const name = names[voter] ?? '';
      cloud.clock.now += 1000;
      votes.push({ memberId: name, content: await cast(cloud, { name, picks: picksOf(voter), at: cloud.clock.now }) });
    }
    traces = [
      ...tracesOfLines('log', cloud.log),
      ...tracesOfLines(
        'outbox',
        cloud.local.outbox.list().map((entry) => JSON.stringify(entry)),
      ),
    ];
  } finally {
    await cloud.close();
  }
  traces = [...traces, ...tracesIn(dataDir)];
  rmSync(dataDir, { recursive: true });
  return linksOf(votes, traces);
}

const casting: Cast = async (cloud, { name, picks }) => {
  await cloud.expectOk(name, castBallot, { surveyId: 's1', picks });
  return sealPicks(candidates, picks);
};

test('no reader of any collection, log, outbox or file joins a voter with a ballot', async () => {
  expect(await linksAfter(casting)).toBe(0);
}, 120_000);

/** Writes a vote as somebody might who had not thought of it; `ballot` is what is kept beside the picks. */
interface Naive {
  voter?: (vote: { at: number; request: string; sealed: string }) => object;
  ballot?: (vote: { at: number; request: string; turnout: number }) => object;
  /** The place that is filled; null: a new document with a random id. */
  place: (vote: { turnout: number; number: number }) => number | null;
  seal?: (picks: readonly number[]) => string;
  log?: boolean;
}

const rollOf = async (db: Database): Promise<string> => (await db.in(Surveys).find('s1'))?.roll?.id ?? '';
/** A place that has to do with nothing: 53 has no factor in common with the 130 places. */
const anyPlace = ({ turnout }: { turnout: number }): number => (turnout * turnout * 53 + 7 * turnout) % 130;
let taken: Set<number>;
let turnout = 0;

function naively({ voter, ballot: beside, place, seal, log }: Naive): Cast {
  return async ({ db, log: lines }, { name, picks, at }) => {
    const rollId = await rollOf(db);
    const request = randomBytes(12).toString('hex');
    const sealed = seal?.(picks) ?? sealPicks(candidates, picks);
    const id = voterId(rollId, name);
    const present = await db.in(SurveyVoters).find(id);
    await db.in(SurveyVoters).put({ ...present, handedIn: 1, ...voter?.({ at, request, sealed }) } as VoterDoc);
    let number = place({ turnout, number: Number(name.slice('voter'.length)) });
    while (number !== null && taken.has(number)) number = (number + 1) % 130;
    if (number !== null) taken.add(number);
    const _id = number === null ? randomBytes(12).toString('hex') : slotId(rollId, 'c', number);
    await db.in(SurveyBallots).put({ _id, v: 1, rollId, sealed, ...beside?.({ at, request, turnout }) } as SlotDoc);
    if (log) lines.push(JSON.stringify({ action: 'castBallot', name, sealed }));
    turnout += 1;
    return sealed;
  };
}

describe('the same reader joins what is written', () => {
  beforeEach(() => {
    taken = new Set();
    turnout = 0;
  });

  test.each<[string, Naive]>([
    ['as a document added with each vote: by insertion', { place: () => null }],
    ['into the next free place: by the order of ids', { place: ({ turnout: next }) => next }],
    ['into the place of the voter on the roll: by the order of the roll', { place: ({ number }) => number }],
    [
      'with the time on both: by a value',
      { place: anyPlace, voter: ({ at }) => ({ at }), ballot: ({ at }) => ({ at }) },
    ],
    ['with the time on the ballot only: by time', { place: anyPlace, ballot: ({ at }) => ({ at }) }],
    [
      'with the id of the request: by a value',
      { place: anyPlace, voter: ({ request }) => ({ request }), ballot: ({ request }) => ({ request }) },
    ],
    [
      'with a counter on the ballot: by version',
      { place: anyPlace, ballot: ({ turnout: revision }) => ({ revision }) },
    ],
    [
      'as long as it is, its length kept on the roll: by size',
      {
        place: anyPlace,
        seal: (picks) => `#${picks.join(',')}`.padEnd(10 + picks.reduce((sum, pick) => sum + 2 ** pick, 0), '.'),
        voter: ({ sealed }) => ({ bytes: sealed.length }),
      },
    ],
    ['with a line of the log', { place: anyPlace, log: true }],
  ])(
    '%s',
    async (_title, naive) => {
      expect(await linksAfter(naively(naive))).toBeGreaterThan(VOTERS / 6);
    },
    120_000,
  );
});

test('a free answer of a secret survey is asked about nowhere, and lies apart from the choices', async () => {
  const cloud = await openTestCloud([routes]);
  try {
    await cloud.reset();
    await cloud.db.in(Members).add(memberDoc('voter0', '甲', 'b1'));
    await cloud.expectOk('editor1', saveSurvey, { surveyId: 's1', seenRevision: null, follows: null, ...survey() });
    await cloud.expectOk('secretary1', moveSurvey, { surveyId: 's1', looked: true, command: { name: 'publish' } });
    const before = cloud.local.outbox.list().length;
    const answers = [
      { key: 'q1', value: 2 },
      { key: 'q3', value: '只有我会这样说' },
    ];
    await cloud.expectOk('voter0', handIn, { surveyId: 's1', answers });
    expect(cloud.local.outbox.list()).toHaveLength(before);
    const packed = Buffer.from('只有我会这样说').toString('base64').replaceAll('=', '');
    const filled = (await cloud.db.in(SurveyBallots).query({}, { limit: 1000 })).filter(
      ({ sealed }) => !sealed.startsWith('.'),
    );
    expect(filled.map(({ sealed }) => sealed.startsWith(packed)).sort()).toEqual([false, true]);
    expect(cloud.log.join()).not.toMatch(/voter0|只有我/);
  } finally {
    await cloud.close();
  }
});
