import { Members, Notices } from '../../../cloudfunctions/_kit/collections';
import * as routes from '../../../cloudfunctions/feed/routes';
import { movePost, openWork, saveDraft } from '../../../core/feed/workbench-contract';
import type { Role } from '../../../core/kernel/roles';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { draft } from './sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const grant = (memberId: string, ...roles: [Role, string][]) =>
  cloud.db.in(Members).updateWhere({ _id: memberId }, { roles: roles.map(([role, unitId]) => ({ role, unitId })) });
const nameOf = async (memberId: string) => (await cloud.db.in(Members).find(memberId))?.name;
const submitted = async (name: string) => {
  await cloud.expectOk(name, saveDraft, { postId: 'p1', seenRevision: null, ...draft() });
  return cloud.expectOk(name, movePost, { postId: 'p1', command: { name: 'submit' } });
};
const told = async () => (await cloud.db.in(Notices).query({})).map(({ memberId }) => memberId).sort();

test('a post that was handed in says who can take it on, the nearest first', async () => {
  const { waiting } = await submitted('editor1');
  expect(waiting?.first[0]).toEqual({ name: await nameOf('secretary1'), unitName: '第一党支部' });
  expect(waiting?.people).toBe(2);
  expect((await cloud.expectOk('reviewer', openWork, { postId: 'p1' })).waiting).toEqual(waiting);
  expect(await told()).toEqual([]);
});

test('nobody is named who wrote it themselves, has left, or lost the role', async () => {
  await grant('member1', ['secretary', 'b1']);
  await cloud.db.in(Members).updateWhere({ _id: 'member1' }, { status: 'left' });
  const { waiting } = await submitted('secretary1');
  expect(waiting?.first.map(({ name }) => name)).toEqual([await nameOf('admin')]);
});

test('a draft and a published post wait for nobody', async () => {
  const saved = await cloud.expectOk('secretary1', saveDraft, { postId: 'p1', seenRevision: null, ...draft() });
  const published = await cloud.expectOk('secretary1', movePost, { postId: 'p1', command: { name: 'publish' } });
  expect([saved.waiting, published.waiting]).toEqual([null, null]);
});

test('where nobody can, whoever handed it in and the administrators are told at once, and once', async () => {
  await grant('secretary1');
  await grant('admin', ['editor', 'zz']);
  // Administers the branch, and has changed the text: for what reaches further they are no fresh eye.
  await grant('member1', ['admin', 'b1']);
  const fields = { postId: 'p1', ...draft({ scope: ['zz'] }) };
  await cloud.expectOk('editor1', saveDraft, { ...fields, seenRevision: null });
  await cloud.expectOk('member1', saveDraft, { ...fields, title: '改了时间', seenRevision: 1 });
  const submit = () => cloud.expectOk('editor1', movePost, { postId: 'p1', command: { name: 'submit' } });
  expect((await submit()).waiting).toEqual({ people: 0, first: [] });
  await submit();
  expect(await told()).toEqual(['editor1', 'member1']);
});
