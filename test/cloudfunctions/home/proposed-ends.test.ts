import { CLIMBS_AFTER } from '../../../core/desk/climbing';
import { listDuties } from '../../../core/home/contract';
import type { DutyKind } from '../../../core/home/duties';
import { listSurveyWork, moveSurvey, openSurveyWork } from '../../../core/surveys/workbench-contract';
import { listCallDesk, moveCall, openCallDesk } from '../../../core/works/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { everyRoute } from '../every-endpoint/every-route';
import * as surveys from '../surveys/sample-surveys';
import * as works from '../works/sample-calls';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud(everyRoute);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const { HOUR } = works;
const reason = '出差的多';
type Name = 'proposeEnd' | 'dropEnd' | 'confirmEnd';

/** What is open with an end that two people may change. */
const things = [
  {
    kind: 'surveys' as const,
    end: surveys.CLOSES,
    open: () => surveys.givenOpen(cloud, 's1', surveys.survey()),
    step: async (by: string, name: Name, endsAt = surveys.CLOSES + HOUR) => {
      const { revision: seenRevision } = await cloud.expectOk(by, openSurveyWork, { surveyId: 's1' });
      const command = name === 'proposeEnd' ? { name, endsAt, reason } : { name };
      return cloud.expectOk(by, moveSurvey, { surveyId: 's1', seenRevision, looked: true, command });
    },
    queue: async (by: string) => (await cloud.expectOk(by, listSurveyWork, { status: 'forMe' })).items,
    work: (by: string) => cloud.expectOk(by, openSurveyWork, { surveyId: 's1' }),
  },
  {
    kind: 'calls' as const,
    end: works.ENDS,
    open: () => works.givenOpen(cloud),
    step: async (by: string, name: Name, endsAt = works.ENDS + HOUR) => {
      const { revision: seenRevision } = await cloud.expectOk(by, openCallDesk, { callId: 'c1' });
      const command = name === 'proposeEnd' ? { name, endsAt, reason } : { name };
      return cloud.expectOk(by, moveCall, { callId: 'c1', seenRevision, looked: true, command });
    },
    queue: async (by: string) => (await cloud.expectOk(by, listCallDesk, { status: 'forMe' })).items,
    work: (by: string) => cloud.expectOk(by, openCallDesk, { callId: 'c1' }),
  },
];

const dutyOf = async (by: string, kind: DutyKind) =>
  (await cloud.expectOk(by, listDuties, {})).items.find((duty) => duty.kind === kind) ?? null;

describe.each(things)('another end of $kind', ({ kind, end, open, step, queue, work }) => {
  beforeEach(open);

  test('waits for whoever may decide on it, in their queue and at home, until it is decided', async () => {
    expect([await queue('admin'), await dutyOf('admin', kind)]).toEqual([[], null]);
    expect((await work('admin')).waiting).toBeNull();
    cloud.clock.now += HOUR;
    const proposedAt = cloud.clock.now;
    await step('secretary1', 'proposeEnd');
    expect((await work('secretary1')).waiting?.first.map(({ name }) => name)).toContain('周敏');
    cloud.clock.now += HOUR;
    expect(await queue('admin')).toMatchObject([{ status: 'opened', waitsAt: { since: proposedAt } }]);
    expect(await dutyOf('admin', kind)).toMatchObject({ count: 1, since: proposedAt });
    // Whoever has proposed it does not wait for themselves, and whoever only writes decides nothing.
    for (const name of ['secretary1', 'editor1']) {
      expect([await queue(name), await dutyOf(name, kind)]).toEqual([[], null]);
    }
    await step('admin', 'confirmEnd');
    expect([await queue('admin'), await dutyOf('admin', kind)]).toEqual([[], null]);
    expect((await work('admin')).waiting).toBeNull();
  });

  test('is the secretary’s when the administrator proposes it, and nobody’s when it is dropped', async () => {
    await step('admin', 'proposeEnd');
    expect(await queue('secretary1')).toHaveLength(1);
    expect([await queue('admin'), await queue('secretary2')]).toEqual([[], []]);
    await step('secretary1', 'dropEnd');
    expect([await queue('secretary1'), await dutyOf('secretary1', kind)]).toEqual([[], null]);
  });

  test('waits no longer once the end has come: nobody can confirm it', async () => {
    await step('secretary1', 'proposeEnd', end + 2 * CLIMBS_AFTER);
    cloud.clock.now = end - 1;
    expect(await queue('admin')).toHaveLength(1);
    cloud.clock.now = end;
    expect([await queue('admin'), await dutyOf('admin', kind)]).toEqual([[], null]);
    expect((await work('admin')).waiting).toBeNull();
  });
});

test('prizes wait for whoever had proposed a later end that nobody confirmed as well', async () => {
  const [, calls] = things;
  await calls?.open();
  await calls?.step('secretary1', 'proposeEnd');
  cloud.clock.now = works.JUDGED;
  expect(await calls?.queue('secretary1')).toMatchObject([{ status: 'opened' }]);
});
