import { AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import { Posts } from '../../../cloudfunctions/feed/collections';
import * as routes from '../../../cloudfunctions/feed/routes';
import { movePost, openWork, type PostCommand, saveDraft } from '../../../core/feed/workbench-contract';
import type { Role } from '../../../core/kernel/roles';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { draft } from './sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const PUBLISH: PostCommand = { name: 'publish' };
const SUBMIT: PostCommand = { name: 'submit' };

const save = (name: string, seenRevision: number | null, markdown = '正文') =>
  cloud.expectOk(name, saveDraft, { postId: 'p1', seenRevision, ...draft({ markdown }) });
const move = async (name: string, command: PostCommand, looked?: true): Promise<string> => {
  const reply = await cloud.call(name, movePost, { postId: 'p1', command, ...(looked && { looked }) });
  return reply.ok ? reply.data.status : reply.code;
};
const commandsOf = async (name: string) => (await cloud.expectOk(name, openWork, { postId: 'p1' })).commands;
const lastStep = async () => (await cloud.db.in(Posts).find('p1'))?.trail?.at(-1);
const audited = async () => (await cloud.db.in(AuditLog).query({ subject: 'p1', action: 'post.published' }))[0]?.detail;
const appoint = (id: string, role: Role, unitId: string) =>
  cloud.db.in(Members).put(memberDoc(id, '沈静', 'b1', [[role, unitId]]));

describe('the only secretary of a branch', () => {
  test('publishes their own draft, and the trail and the audit log say so', async () => {
    expect((await save('secretary1', null)).commands).toContain('publish');
    expect(await commandsOf('secretary1')).toContain('publish');
    expect(await move('secretary1', PUBLISH)).toBe('published');
    expect(await lastStep()).toMatchObject({ step: 'publish', words: '自己审签' });
    expect(await audited()).toMatchObject({ isOwn: true });
  });

  test('publishes what the editor wrote without that mark', async () => {
    await save('editor1', null);
    expect(await move('secretary1', PUBLISH)).toBe('published');
    expect(await lastStep()).toMatchObject({ words: null });
    expect(await audited()).not.toHaveProperty('isOwn');
  });

  test.each<[string, () => Promise<unknown>]>([
    ['somebody above has the office', () => appoint('above', 'secretary', 'zz')],
    ['an editor is there', () => appoint('writer', 'editor', 'b1')],
    [
      'the second one has left',
      () => cloud.db.in(Members).put({ ...memberDoc('left', '沈静', 'b1', [['secretary', 'b1']]), status: 'left' }),
    ],
  ])('still does when %s', async (_title, given) => {
    await given();
    await save('secretary1', null);
    expect(await move('secretary1', PUBLISH)).toBe('published');
  });
});

describe('one of two secretaries', () => {
  beforeEach(() => appoint('deputy', 'secretary', 'b1'));

  test('hands their own draft to the other, who publishes it', async () => {
    const { commands } = await save('secretary1', null);
    expect(commands).toContain('submit');
    expect(commands).not.toContain('publish');
    expect(await move('secretary1', PUBLISH)).toBe('FORBIDDEN');
    expect(await move('secretary1', SUBMIT)).toBe('inReview');
    expect(await commandsOf('secretary1')).not.toContain('publish');
    expect(await move('secretary1', PUBLISH)).toBe('FORBIDDEN');
    expect(await move('deputy', PUBLISH)).toBe('published');
    expect(await lastStep()).toMatchObject({ byName: '沈静', words: null });
  });

  test('lets nothing of their own through by having read it', async () => {
    await save('secretary1', null);
    cloud.local.outbox.play('security.msgSecCheck', 'down');
    expect(await move('secretary1', PUBLISH, true)).toBe('FORBIDDEN');
  });

  test('decides alone again once both had a hand in it: there is nobody else left to ask', async () => {
    const { revision } = await save('secretary1', null);
    await save('deputy', revision, '改过的正文');
    expect(await move('secretary1', PUBLISH)).toBe('published');
    expect(await lastStep()).toMatchObject({ words: '自己审签' });
  });
});
