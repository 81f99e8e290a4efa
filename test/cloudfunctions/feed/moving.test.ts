import { Assignments, AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import { command } from '../../../cloudfunctions/_kit/database';
import { Posts } from '../../../cloudfunctions/feed/collections';
import * as routes from '../../../cloudfunctions/feed/routes';
import { confirmRead, openPost } from '../../../core/feed/contract';
import { openWithdrawn } from '../../../core/feed/history-contract';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import { movePost, openWork, type PostCommand, saveDraft } from '../../../core/feed/workbench-contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { draft, givenInSignOff, givenPublished, givenSignedOff, NEXT_WEEK } from './sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const SIGN_OFF: PostCommand = { name: 'signOff', checked: [...DEFAULT_CHECKLIST] };
const move = (name: string, command: PostCommand, postId = 'p1') => cloud.call(name, movePost, { postId, command });
const outcomeOf = async (name: string, command: PostCommand) => {
  const reply = await move(name, command);
  return reply.ok ? reply.data.status : reply.code;
};
const audited = async () =>
  (await cloud.db.in(AuditLog).query({}, { orderBy: [['at', 'asc']] })) as { action: string }[];

describe('from the editor to the readers', () => {
  test('an editor submits, the secretary publishes to the branch', async () => {
    await cloud.expectOk('editor1', saveDraft, { seenRevision: null, postId: 'p1', ...draft() });
    expect(await outcomeOf('editor1', { name: 'submit' })).toBe('inReview');
    expect(await outcomeOf('editor1', { name: 'publish' })).toBe('FORBIDDEN');
    expect(await outcomeOf('secretary1', { name: 'publish' })).toBe('published');
    expect(await cloud.expectOk('member1', openPost, { postId: 'p1' })).toMatchObject({ publishedAt: FRIDAY_MORNING });
  });

  test('what goes beyond the branch takes the reviewer', async () => {
    await cloud.expectOk('editor1', saveDraft, { seenRevision: null, postId: 'p1', ...draft({ scope: ['b1', 'b2'] }) });
    expect(await outcomeOf('secretary1', { name: 'publish' })).toBe('SIGN_OFF_NEEDED');
    expect(await outcomeOf('secretary1', { name: 'requestSignOff' })).toBe('inSignOff');
    expect(await outcomeOf('secretary1', SIGN_OFF)).toBe('FORBIDDEN');
    expect(await outcomeOf('reviewer', SIGN_OFF)).toBe('published');
    expect((await cloud.call('member3', openPost, { postId: 'p1' })).ok).toBe(true);
  });

  test('a returned one is a draft again, with the reason until it is submitted', async () => {
    await givenInSignOff(cloud, 'p1');
    expect(await move('reviewer', { name: 'return', reason: '请写明地点' })).toMatchObject({
      data: { status: 'draft', remark: '请写明地点', commands: [], isEditable: false },
    });
    expect(await cloud.expectOk('editor1', openWork, { postId: 'p1' })).toMatchObject({
      remark: '请写明地点',
      commands: ['submit'],
      isEditable: true,
    });
    expect(await move('editor1', { name: 'submit' })).toMatchObject({ data: { remark: null } });
  });

  test('who has rewritten a draft is its author too and does not sign it off; who has only saved it again does', async () => {
    const roles = [
      { role: 'editor', unitId: 'zz' },
      { role: 'reviewer', unitId: 'zz' },
    ] as const;
    await cloud.db.in(Members).updateWhere({ _id: 'reviewer' }, { roles: [...roles] });
    const text = draft({ scope: ['zz'] });
    for (const [changes, outcome] of [
      [{}, 'published'],
      [{ markdown: '周五下午四点。' }, 'FORBIDDEN'],
      [{ scope: ['b1', 'b2'] }, 'FORBIDDEN'],
    ] as const) {
      await cloud.db.in(Posts).removeWhere({ _id: 'p1' });
      await cloud.expectOk('editor1', saveDraft, { seenRevision: null, postId: 'p1', ...text });
      await cloud.expectOk('reviewer', saveDraft, {
        seenRevision: 1,
        postId: 'p1',
        ...text,
        ...changes,
        scope: [...(changes.scope ?? text.scope)],
      });
      expect(await outcomeOf('secretary1', { name: 'requestSignOff' })).toBe('inSignOff');
      expect(await outcomeOf('reviewer', SIGN_OFF)).toBe(outcome);
    }
  });

  test('a draft from before its writers were kept has its author as its only one', async () => {
    await givenInSignOff(cloud, 'p1');
    await cloud.db.in(Posts).updateWhere({ _id: 'p1' }, { writerIds: command().remove(), authorId: 'reviewer' });
    expect(await outcomeOf('reviewer', SIGN_OFF)).toBe('FORBIDDEN');
  });

  test('nobody signs off their own post, an administrator aside', async () => {
    await cloud.db.in(Members).updateWhere(
      { _id: 'reviewer' },
      {
        roles: [
          { role: 'editor', unitId: 'zz' },
          { role: 'secretary', unitId: 'zz' },
          { role: 'reviewer', unitId: 'zz' },
        ],
      },
    );
    for (const [name, outcome] of [
      ['reviewer', 'FORBIDDEN'],
      ['admin', 'published'],
    ] as const) {
      await cloud.expectOk(name, saveDraft, {
        seenRevision: null,
        postId: name,
        ...draft({ unitId: 'zz', scope: ['zz'] }),
      });
      await cloud.expectOk(name, movePost, { postId: name, command: { name: 'requestSignOff' } });
      const reply = await move(name, SIGN_OFF, name);
      expect(reply.ok ? reply.data.status : reply.code).toBe(outcome);
    }
  });

  test('the reviewer has to say that nothing secret is in it', async () => {
    await givenInSignOff(cloud, 'p1');
    const unchecked = { postId: 'p1', command: { name: 'signOff', confidentialityChecked: true } };
    expect(await cloud.callRaw('wx:reviewer', movePost, unchecked)).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('publishing', () => {
  test('twice is once', async () => {
    await cloud.expectOk('secretary1', saveDraft, {
      seenRevision: null,
      postId: 'p1',
      ...draft({ requiredReading: { dueAt: NEXT_WEEK } }),
    });
    const first = await move('secretary1', { name: 'publish' });
    cloud.clock.now += 60_000;
    expect(await move('secretary1', { name: 'publish' })).toEqual(first);
    expect(await cloud.expectOk('member1', openPost, { postId: 'p1' })).toMatchObject({ publishedAt: FRIDAY_MORNING });
    expect(await cloud.db.in(Assignments).count({})).toBe(1);
    expect(await audited()).toHaveLength(1);
  });

  test('refuses a step that was given for an older revision', async () => {
    const read = await cloud.expectOk('secretary1', saveDraft, { seenRevision: null, postId: 'p1', ...draft() });
    await cloud.expectOk('editor1', saveDraft, {
      seenRevision: 1,
      postId: 'p1',
      ...draft({ markdown: '改到下周一。' }),
    });
    const publish = (seenRevision: number) =>
      cloud.call('secretary1', movePost, { postId: 'p1', seenRevision, command: { name: 'publish' } });
    expect(await publish(read.revision)).toMatchObject({ code: 'CONFLICT' });
    expect(await publish(read.revision + 1)).toMatchObject({ data: { status: 'published' } });
    // The answer was lost and the command is sent again: it was carried out already.
    expect(await publish(read.revision + 1)).toMatchObject({ data: { status: 'published' } });
  });

  test('by two taps at once is once', async () => {
    await cloud.expectOk('secretary1', saveDraft, { seenRevision: null, postId: 'p1', ...draft() });
    const replies = await Promise.all([1, 2].map(() => move('secretary1', { name: 'publish' })));
    expect(replies.map((reply) => reply.ok && reply.data.status)).toEqual(['published', 'published']);
    expect(await audited()).toHaveLength(1);
  });

  test('assigns required reading to the readers in the same step', async () => {
    await givenPublished(cloud, 'p1', { requiredReading: { dueAt: NEXT_WEEK } });
    expect(await cloud.db.in(Assignments).find('post:p1')).toMatchObject({
      kind: 'requiredReading',
      subjectId: 'p1',
      title: '周五主题党日安排',
      scope: ['b1'],
      audience: ['zz', 'b1'],
      opensAt: FRIDAY_MORNING,
      dueAt: NEXT_WEEK,
      isWithdrawn: false,
    });
  });

  test('assigns nothing if no reading is required', async () => {
    await givenPublished(cloud, 'p1');
    expect(await cloud.db.in(Assignments).count({})).toBe(0);
  });

  test('is refused once the date of the reading has passed', async () => {
    await cloud.expectOk('secretary1', saveDraft, {
      seenRevision: null,
      postId: 'p1',
      ...draft({ requiredReading: { dueAt: NEXT_WEEK } }),
    });
    cloud.clock.now = NEXT_WEEK;
    expect(await move('secretary1', { name: 'publish' })).toMatchObject({ code: 'DUE_DATE_PASSED' });
    expect(await cloud.db.in(Assignments).count({})).toBe(0);
  });

  test.each([
    ['title', { title: '违规测试' }],
    ['body', { markdown: '第一段\n\n- **违规测试**' }],
  ])('is refused when the content check stops the %s', async (_part, changes) => {
    await cloud.expectOk('secretary1', saveDraft, { seenRevision: null, postId: 'p1', ...draft(changes) });
    expect(await move('secretary1', { name: 'publish' })).toMatchObject({ code: 'CONTENT_REFUSED' });
    expect(await cloud.call('member1', openPost, { postId: 'p1' })).toMatchObject({ code: 'NOT_FOUND' });
    await cloud.expectOk('editor1', saveDraft, { seenRevision: null, postId: 'p2', ...draft(changes) });
    expect(await move('editor1', { name: 'submit' }, 'p2')).toMatchObject({ code: 'CONTENT_REFUSED' });
    expect(await audited()).toEqual([]);
  });

  test('is kept in the audit log', async () => {
    await givenSignedOff(cloud, 'p1');
    expect(await audited()).toEqual([
      expect.objectContaining({
        action: 'post.published',
        actorId: 'reviewer',
        subject: 'p1',
        path: ['zz', 'b1'],
        at: FRIDAY_MORNING,
        detail: { scope: 'zz' },
      }),
    ]);
  });
});

describe('withdrawing', () => {
  test('hides the post from its readers and withdraws its assignment', async () => {
    await givenPublished(cloud, 'p1', { requiredReading: { dueAt: NEXT_WEEK } });
    const withdraw: PostCommand = { name: 'withdraw', reason: '内容有误' };
    const first = await move('secretary1', withdraw);
    expect(first).toMatchObject({ data: { status: 'withdrawn', remark: '内容有误', commands: [] } });
    expect(await move('secretary1', withdraw)).toEqual(first);
    expect(await cloud.call('member1', openPost, { postId: 'p1' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await cloud.db.in(Assignments).find('post:p1')).toMatchObject({
      isWithdrawn: true,
      dueAt: NEXT_WEEK,
    });
    expect((await audited()).map((entry) => entry.action)).toEqual(['post.published', 'post.withdrawn']);
  });

  test('leaves a line with its reason for whoever had read it, nothing of the text, and nothing for others', async () => {
    await givenPublished(cloud, 'p1', { requiredReading: { dueAt: NEXT_WEEK } });
    expect(await cloud.call('member1', openWithdrawn, { postId: 'p1' })).toMatchObject({ code: 'NOT_FOUND' });
    await cloud.expectOk('member1', openPost, { postId: 'p1' });
    await cloud.expectOk('editor1', confirmRead, { postId: 'p1' });
    cloud.clock.now += 5000;
    await move('secretary1', { name: 'withdraw', reason: '内容有误' });
    const line = {
      postId: 'p1',
      unitName: '第一党支部',
      publishedAt: FRIDAY_MORNING,
      withdrawnAt: FRIDAY_MORNING + 5000,
      reason: '内容有误',
    };
    expect(await cloud.expectOk('member1', openWithdrawn, { postId: 'p1' })).toEqual(line);
    expect(await cloud.expectOk('editor1', openWithdrawn, { postId: 'p1' })).toEqual(line);
    for (const name of ['member2', 'member3']) {
      expect(await cloud.call(name, openWithdrawn, { postId: 'p1' })).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await cloud.call('member1', openPost, { postId: 'p1' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is refused to members who only read it', async () => {
    await givenSignedOff(cloud, 'p1');
    expect(await outcomeOf('secretary2', { name: 'withdraw', reason: '不同意' })).toBe('FORBIDDEN');
  });
});

describe("another branch's post", () => {
  test.each<PostCommand>([
    { name: 'submit' },
    { name: 'publish' },
    { name: 'return', reason: '退回' },
    { name: 'requestSignOff' },
    { name: 'withdraw', reason: '撤回' },
  ])('is not found for %j', async (command) => {
    await cloud.expectOk('editor1', saveDraft, { seenRevision: null, postId: 'p1', ...draft() });
    const before = await cloud.db.in(Posts).find('p1');
    expect(await move('secretary2', command)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await cloud.db.in(Posts).find('p1')).toEqual(before);
  });

  test('a post that does not exist is not found', async () => {
    expect(await move('secretary1', { name: 'publish' }, 'nothing')).toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('a step from the wrong state is refused', async () => {
  await givenPublished(cloud, 'p1');
  expect(await outcomeOf('secretary1', { name: 'submit' })).toBe('WRONG_STATE');
  expect(await outcomeOf('secretary1', { name: 'return', reason: '退回' })).toBe('WRONG_STATE');
});

test('a decision on an older version is refused', async () => {
  await cloud.expectOk('editor1', saveDraft, { seenRevision: null, postId: 'p1', ...draft() });
  // The editor changes the draft while the secretary's publishing waits for the content check.
  const [published, saved] = await Promise.all([
    move('secretary1', { name: 'publish' }),
    cloud.call('editor1', saveDraft, { seenRevision: 1, postId: 'p1', ...draft({ title: '改了时间' }) }),
  ]);
  const post = await cloud.db.in(Posts).find('p1');
  if (published.ok) {
    expect(saved).toMatchObject({ ok: false, code: 'NOT_EDITABLE' });
    expect(post).toMatchObject({ status: 'published', title: '周五主题党日安排' });
  } else {
    expect(published.code).toBe('CONFLICT');
    expect(post).toMatchObject({ status: 'draft', title: '改了时间' });
  }
});
