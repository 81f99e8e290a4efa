import { Members } from '../../../cloudfunctions/_kit/collections';
import { Posts } from '../../../cloudfunctions/feed/collections';
import * as routes from '../../../cloudfunctions/feed/routes';
import { openPost } from '../../../core/feed/contract';
import { movePost, openWork, type PostCommand, saveDraft } from '../../../core/feed/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { draft } from './sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const save = (name: string, seenRevision: number | null, title: string) => {
  cloud.clock.now += 60_000;
  return cloud.call(name, saveDraft, { postId: 'p1', seenRevision, ...draft({ title }) });
};
const move = (name: string, command: PostCommand) => {
  cloud.clock.now += 60_000;
  return cloud.call(name, movePost, { postId: 'p1', command });
};
const trailFor = async (name: string) =>
  (await cloud.expectOk(name, openWork, { postId: 'p1' })).trail.map(({ byName, step, words }) => [
    byName,
    step,
    words,
  ]);

test('everybody who may open a post reads who did what with it, and the reasons', async () => {
  await save('editor1', null, '一');
  await move('editor1', { name: 'submit' });
  await move('secretary1', { name: 'return', reason: '时间写错了' });
  await save('editor1', 3, '二');
  await save('editor1', 4, '三');
  await move('secretary1', { name: 'publish' });
  const [editor, secretary] = await Promise.all(
    ['editor1', 'secretary1'].map(async (id) => (await cloud.db.in(Members).find(id))?.name),
  );
  const steps = [
    [editor, 'save', null],
    [editor, 'submit', null],
    [secretary, 'return', '时间写错了'],
    [editor, 'save', null],
    [secretary, 'publish', null],
  ];
  for (const name of ['editor1', 'secretary1', 'reviewer', 'admin']) expect(await trailFor(name)).toEqual(steps);
});

test('a step that is refused or sent twice leaves one trace, or none', async () => {
  await save('editor1', null, '一');
  await save('secretary1', null, '别人的');
  await move('editor1', { name: 'publish' });
  await move('editor1', { name: 'submit' });
  await move('editor1', { name: 'submit' });
  expect((await trailFor('editor1')).map(([, step]) => step)).toEqual(['save', 'submit']);
});

test('who has left keeps their name in it', async () => {
  await save('editor1', null, '一');
  const name = (await cloud.db.in(Members).find('editor1'))?.name;
  await cloud.db.in(Members).updateWhere({ _id: 'editor1' }, { status: 'left', roles: [], name: '（已离开）' });
  expect(await trailFor('secretary1')).toEqual([[name, 'save', null]]);
});

test('readers are not told, and a post from before it was kept has none', async () => {
  await save('secretary1', null, '一');
  await move('secretary1', { name: 'publish' });
  expect(await cloud.expectOk('member1', openPost, { postId: 'p1' })).not.toHaveProperty('trail');
  const stored = await cloud.db.in(Posts).find('p1');
  if (!stored) throw new Error('the post is gone');
  const { trail: _trail, ...before } = stored;
  await cloud.db.in(Posts).put(before);
  expect(await trailFor('secretary1')).toEqual([]);
  await move('secretary1', { name: 'withdraw', reason: '内容有误' });
  expect((await trailFor('secretary1')).map(([, step]) => step)).toEqual(['withdraw']);
});
