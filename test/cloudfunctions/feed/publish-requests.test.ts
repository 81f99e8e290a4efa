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
