import { AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import { Posts } from '../../../cloudfunctions/feed/collections';
import * as routes from '../../../cloudfunctions/feed/routes';
import { type DraftFields, movePost, openWork, previewBody, saveDraft } from '../../../core/feed/workbench-contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { draft, givenPublished, NEXT_WEEK } from './sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const save = (name: string, changes: Partial<DraftFields> = {}, seenRevision: number | null = null) =>
  cloud.call(name, saveDraft, { postId: 'p1', seenRevision, ...draft(changes) });

test('a saved draft comes back with its state, its reach and what the writer may do', async () => {
  expect(await save('editor1', { requiredReading: { dueAt: NEXT_WEEK } })).toEqual({
    ok: true,
    data: {
      ...draft(),
      requiredReading: { dueAt: NEXT_WEEK },
      publishAt: null,
      expiresAt: null,
      officialAnswer: null,
      answerBody: null,
      pinnedUntil: null,
      postId: 'p1',
      columnTitle: '公告',
      unitName: '第一党支部',
      authorName: '王宁',
      status: 'draft',
      remark: null,
      reach: { units: 1, members: 5 },
      commands: ['submit'],
      isAgreed: false,
      isEditable: true,
      revision: 1,
      amends: null,
      receiptsOf: null,
      signed: null,
      amendment: null,
      mayAmend: false,
      waiting: null,
      check: null,
      trail: [{ at: FRIDAY_MORNING, byName: '王宁', step: 'save', words: null }],
    },
  });
});

test('saving again is one draft, with the newest words and its first author', async () => {
  await save('editor1');
  await save('editor1');
  expect(await save('secretary1', { title: '改了时间' }, 1)).toMatchObject({
    data: { title: '改了时间', authorName: '王宁', commands: ['submit', 'publish'] },
  });
  expect(await cloud.db.in(Posts).count({})).toBe(1);
});

test('a draft that is saved while it is written leaves two steps, and nothing in the audit', async () => {
  const before = await cloud.db.in(AuditLog).count({});
  for (let revision = 0; revision < 8; revision += 1) {
    await save('editor1', { markdown: `第 ${revision} 稿` }, revision === 0 ? null : revision);
  }
  expect(await save('editor1', { markdown: '第 8 稿' }, 8)).toMatchObject({
    data: { revision: 9, trail: [{ step: 'save' }, { step: 'save' }] },
  });
  expect(await cloud.db.in(AuditLog).count({})).toBe(before);
});

test('a scope names no unit that another one covers', async () => {
  expect(await save('editor1', { scope: ['b1', 'zz', 'b2'] })).toMatchObject({
    data: { scope: ['zz'], reach: { units: 2, members: 8 } },
  });
});

describe('two people at one draft', () => {
  const stored = () => cloud.db.in(Posts).find('p1');

  test('do not overwrite each other: who comes second is refused, and reads what stands there now', async () => {
    await save('editor1');
    const first = await save('secretary1', { title: '改到周六' }, 1);
    const before = await stored();
    expect(await save('editor1', { markdown: '我的改动' }, 1)).toEqual({ ok: false, code: 'CONFLICT' });
    expect(await stored()).toEqual(before);
    const theirs = await cloud.expectOk('editor1', openWork, { postId: 'p1' });
    expect(first).toMatchObject({ data: { title: theirs.title, revision: theirs.revision } });
    expect(await save('editor1', { title: '改到周六', markdown: '我的改动' }, theirs.revision)).toMatchObject({
      ok: true,
    });
  });

  test('at the same moment are one and a refusal', async () => {
    await save('editor1');
    const replies = await Promise.all([
      save('editor1', { title: '一' }, 1),
      save('secretary1', { title: '二' }, 1),
      save('admin', { title: '三' }, 1),
    ]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.flatMap((reply) => (reply.ok ? [] : reply.code))).toEqual(['CONFLICT', 'CONFLICT']);
    expect(await stored()).toMatchObject({ revision: 2 });
  });

  test('with ids that happen to be the same keep the first', async () => {
    await save('editor1');
    expect(await save('secretary1', { title: '另一份' })).toMatchObject({ code: 'CONFLICT' });
    expect(await stored()).toMatchObject({ title: draft().title });
  });
});

describe('the same save again', () => {
  test('is answered as the first time and changes nothing', async () => {
    const first = await save('editor1', { title: '一' });
    expect(await save('editor1', { title: '一' })).toEqual(first);
    const second = await save('editor1', { title: '二' }, 1);
    expect(await save('editor1', { title: '二' }, 1)).toEqual(second);
    expect(second).toMatchObject({ data: { revision: 2 } });
  });

  test('is answered with what became of it, when it was submitted meanwhile', async () => {
    await save('editor1');
    await cloud.expectOk('secretary1', movePost, { postId: 'p1', command: { name: 'submit' } });
    expect(await save('editor1')).toMatchObject({ data: { status: 'inReview', isEditable: false } });
  });

  test('is refused when somebody has changed the text meanwhile', async () => {
    await save('editor1');
    await save('secretary1', { title: '改了时间' }, 1);
    expect(await save('editor1')).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('what a draft may address', () => {
  test.each<[string, string, Partial<DraftFields>, string | true]>([
    ['the own branch', 'editor1', { scope: ['b1'] }, true],
    ['everybody, for the reviewer to decide', 'editor1', { scope: ['zz'] }, true],
    ['a neighbour together with the own branch', 'editor1', { scope: ['b1', 'b2'] }, true],
    ['no neighbour alone', 'editor1', { scope: ['b2'] }, 'FORBIDDEN'],
    ['one branch, from above', 'admin', { unitId: 'zz', scope: ['b2'] }, true],
    ['nothing in the name of another branch', 'secretary1', { unitId: 'b2', scope: ['b2'] }, 'FORBIDDEN'],
    ['nothing in the name of the whole', 'secretary1', { unitId: 'zz', scope: ['b1'] }, 'FORBIDDEN'],
    ['no unknown unit', 'editor1', { scope: ['b1', 'nowhere'] }, 'NOT_FOUND'],
    ['nothing in the name of an unknown unit', 'editor1', { unitId: 'nowhere' }, 'NOT_FOUND'],
    ['nothing, by a reviewer', 'reviewer', {}, 'FORBIDDEN'],
    ['nothing, by a member', 'member1', {}, 'FORBIDDEN'],
  ])('%s', async (_title, name, changes, outcome) => {
    const reply = await save(name, changes);
    expect(reply.ok ? true : reply.code).toBe(outcome);
    expect(await cloud.db.in(Posts).count({})).toBe(outcome === true ? 1 : 0);
  });
});

describe('a draft is refused', () => {
  test.each<[string, Partial<DraftFields>, string]>([
    [
      'with a date that has passed',
      { requiredReading: { dueAt: Date.parse('2026-11-20T10:00:00+08:00') } },
      'DUE_DATE_PASSED',
    ],
    ['with a picture from elsewhere', { markdown: '![图](https://example.org/a.png)' }, 'PICTURE_NOT_ALLOWED'],
    ['without words', { title: '  ' }, 'INVALID_INPUT'],
    ['of too many words', { markdown: '学'.repeat(20_001) }, 'INVALID_INPUT'],
  ])('%s', async (_title, changes, code) => {
    expect(await save('editor1', changes)).toMatchObject({ code });
    expect(await cloud.db.in(Posts).count({})).toBe(0);
  });

  test.each<[string, string, string]>([
    ['once it is submitted', 'editor1', 'NOT_EDITABLE'],
    ['when it is of another branch', 'secretary2', 'NOT_FOUND'],
  ])('%s', async (_title, name, code) => {
    await save('editor1');
    await cloud.expectOk('editor1', movePost, { postId: 'p1', command: { name: 'submit' } });
    const unitId = name === 'secretary2' ? 'b2' : 'b1';
    expect(await save(name, { title: '改写', unitId, scope: [unitId] })).toMatchObject({ code });
    expect(await cloud.expectOk('editor1', openWork, { postId: 'p1' })).toMatchObject({
      title: draft().title,
      unitId: 'b1',
    });
  });

  test('if the id belongs to a published post that the writer only reads', async () => {
    await givenPublished(cloud, 'p1', { scope: ['b1'] });
    // A member of the first branch who is an editor of the second.
    await cloud.db.in(Members).updateWhere({ _id: 'member1' }, { roles: [{ role: 'editor', unitId: 'b2' }] });
    expect(await save('member1', { unitId: 'b2', scope: ['b2'] })).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a preview', () => {
  test('shows what readers will see', async () => {
    expect(await cloud.expectOk('editor1', previewBody, { markdown: '# 好' })).toEqual({
      body: [{ type: 'heading', level: 2, spans: [{ text: '好' }] }],
      addresses: {},
    });
  });

  test('tells of a picture from elsewhere', async () => {
    const markdown = '![图](https://example.org/a.png)';
    expect(await cloud.call('editor1', previewBody, { markdown })).toMatchObject({ code: 'PICTURE_NOT_ALLOWED' });
  });
});
