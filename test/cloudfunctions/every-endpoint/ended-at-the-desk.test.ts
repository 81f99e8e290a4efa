import { listActivityWork } from '../../../core/activities/workbench-contract';
import { listSurveyWork } from '../../../core/surveys/workbench-contract';
import { listCallDesk } from '../../../core/works/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import * as activities from '../activities/sample-activities';
import * as surveys from '../surveys/sample-surveys';
import * as works from '../works/sample-calls';
import { everyRoute } from './every-route';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud(everyRoute);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const ids = (items: readonly { title: string }[]) => items.map(({ title }) => title);

test('what has come to its end stands among what has ended from that moment on, the last one first', async () => {
  const { CLOSES, HOUR, survey } = surveys;
  await surveys.givenOpen(cloud, 's1', survey({ title: '先截止' }));
  await surveys.givenOpen(cloud, 's2', survey({ title: '后截止', closesAt: CLOSES + HOUR }));
  await works.givenOpen(cloud);
  await activities.givenActivity(cloud, 'a1');
  const list = async (status: 'open' | 'ended') => ({
    surveys: ids((await cloud.expectOk('secretary1', listSurveyWork, { status })).items),
    calls: (await cloud.expectOk('secretary1', listCallDesk, { status })).items.length,
    activities: (
      await cloud.expectOk('secretary1', listActivityWork, { status: status === 'open' ? 'coming' : 'past' })
    ).items.length,
  });

  cloud.clock.now = Math.min(CLOSES, works.ENDS, activities.ENDS) - 1;
  expect(await list('open')).toEqual({ surveys: ['先截止', '后截止'], calls: 1, activities: 1 });
  expect(await list('ended')).toEqual({ surveys: [], calls: 0, activities: 0 });
  cloud.clock.now = CLOSES;
  expect(await list('open')).toMatchObject({ surveys: ['后截止'] });
  expect(await list('ended')).toMatchObject({ surveys: ['先截止'] });
  cloud.clock.now = Math.max(CLOSES + HOUR, works.ENDS, activities.ENDS);
  expect(await list('open')).toEqual({ surveys: [], calls: 0, activities: 0 });
  expect(await list('ended')).toEqual({ surveys: ['后截止', '先截止'], calls: 1, activities: 1 });
  // What others hold is not among them.
  const { items } = await cloud.expectOk('secretary2', listSurveyWork, { status: 'ended' });
  expect(items).toEqual([]);
});

test('the lists go on where a page ends', async () => {
  const { HOUR, CLOSES, survey } = surveys;
  for (let at = 0; at < 23; at += 1)
    await surveys.givenOpen(cloud, `s${at}`, survey({ title: `第${at}项`, closesAt: CLOSES + at * HOUR }));
  const all = async (status: 'open' | 'ended') => {
    const first = await cloud.expectOk('secretary1', listSurveyWork, { status });
    const second = await cloud.expectOk('secretary1', listSurveyWork, { status, cursor: first.next ?? '' });
    expect([first.items.length, second.next]).toEqual([20, null]);
    return ids([...first.items, ...second.items]);
  };
  const inOrder = Array.from({ length: 23 }, (_, at) => `第${at}项`);
  expect(await all('open')).toEqual(inOrder);
  cloud.clock.now = CLOSES + 24 * HOUR;
  expect(await all('ended')).toEqual(inOrder.reverse());
});
