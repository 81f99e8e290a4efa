import { Posts } from '../../../cloudfunctions/feed/collections';
import * as routes from '../../../cloudfunctions/feed/routes';
import { listPosts } from '../../../core/feed/contract';
import { countWork, listWork, type PostStatus } from '../../../core/feed/workbench-contract';
import { orderKey } from '../../../core/kernel/order-key';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenPublished } from './sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());

const STATUSES: PostStatus[] = ['draft', 'published', 'published', 'published', 'withdrawn'];
const SCOPES = [['zz'], ['b1'], ['b2'], ['b1', 'b2']];

/** 400 posts of both branches, in all states, to all of them. */
beforeAll(async () => {
  await cloud.reset();
  await givenPublished(cloud, 'first');
  const posts = cloud.db.in(Posts);
  const first = await posts.find('first');
  if (!first) throw new Error('the post was not written');
  for (let index = 0; index < 400; index += 1) {
    const _id = `p${String(index).padStart(3, '0')}`;
    const status = STATUSES[index % STATUSES.length] ?? 'draft';
    const order = orderKey(FRIDAY_MORNING + index, _id);
    await posts.put({
      ...first,
      _id,
      status,
      column: index % 3 === 0 ? 'brief' : 'announcement',
      scope: SCOPES[index % SCOPES.length] ?? ['zz'],
      path: ['zz', index % 2 === 0 ? 'b1' : 'b2'],
      writerIds: [index % 2 === 0 ? 'editor1' : 'secretary2'],
      order: status === 'published' ? order : null,
      touched: order,
    });
  }
}, 60_000);

/** Number of post documents that the database read and returned while `work` ran, in so many requests. */
async function readBy(work: () => Promise<unknown>, requests = 1): Promise<{ scanned: number; returned: number }> {
  const { calls } = await cloud.local.meter.record(work);
  const ofPosts = calls.filter(({ collection }) => collection === 'posts');
  expect(ofPosts).toHaveLength(requests);
  const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
  return {
    scanned: sum(ofPosts.map(({ scanned }) => scanned)),
    returned: sum(ofPosts.map(({ returned }) => returned)),
  };
}

const cursor = orderKey(FRIDAY_MORNING + 300, 'p300');

test.each<[string, () => Promise<unknown>]>([
  ['the first page of the feed', () => cloud.expectOk('member1', listPosts, {})],
  ['a later page of the feed', () => cloud.expectOk('member1', listPosts, { cursor })],
  ['a page of one column', () => cloud.expectOk('member1', listPosts, { column: 'brief' })],
  ['the work of one branch', () => cloud.expectOk('secretary1', listWork, { status: 'published' })],
  ['the work of all, later', () => cloud.expectOk('reviewer', listWork, { status: 'withdrawn', cursor })],
])('%s reads little more than it shows', async (_title, work) => {
  const { scanned, returned } = await readBy(work);
  expect(returned).toBeGreaterThanOrEqual(20);
  expect(scanned).toBeLessThanOrEqual(returned * 1.1);
});

test('counting reads the posts of the units one manages only', async () => {
  const { scanned } = await readBy(() => cloud.expectOk('secretary1', countWork, {}), 3);
  expect(scanned).toBeLessThanOrEqual(201);
});
