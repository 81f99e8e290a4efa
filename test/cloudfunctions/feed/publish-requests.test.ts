import { SearchEntries } from '../../../cloudfunctions/_kit/collections';
import * as routes from '../../../cloudfunctions/feed/routes';
import { movePost, saveDraft } from '../../../core/feed/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { draft, NEXT_WEEK } from './sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

test.each([
  ['a post', draft()],
  ['a 必读', draft({ requiredReading: { dueAt: NEXT_WEEK } })],
])('%s is published in at most eight database requests', async (_title, fields) => {
  await cloud.expectOk('secretary1', saveDraft, { seenRevision: null, postId: 'p1', ...fields });
  const { calls } = await cloud.local.meter.record(() =>
    cloud.expectOk('secretary1', movePost, { postId: 'p1', command: { name: 'publish' } }),
  );
  expect(calls.length).toBeLessThanOrEqual(8);
});

const LONG = Array.from({ length: 60 }, (_, at) => `第${at + 1}段${'大家认真学习，按时参加。'.repeat(20)}`).join(
  '\n\n',
);

test('a long 必读, with a search entry for each of its passages, is published in nine, and found by its last words', async () => {
  await cloud.expectOk('secretary1', saveDraft, {
    seenRevision: null,
    postId: 'p1',
    ...draft({ markdown: `${LONG}\n\n末了的话`, requiredReading: { dueAt: NEXT_WEEK } }),
  });
  const { calls } = await cloud.local.meter.record(() =>
    cloud.expectOk('secretary1', movePost, { postId: 'p1', command: { name: 'publish' } }),
  );
  expect(calls.length).toBeLessThanOrEqual(9);
  const entries = await cloud.db.in(SearchEntries).query({ owner: 'post:p1' }, { orderBy: [['_id', 'asc']] });
  expect(entries.length).toBeGreaterThan(10);
  expect(entries[entries.length - 1]?.text).toContain('末了的话');
});
