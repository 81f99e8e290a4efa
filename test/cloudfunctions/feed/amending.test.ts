import { Assignments, AuditLog, Completions } from '../../../cloudfunctions/_kit/collections';
import { command } from '../../../cloudfunctions/_kit/database';
import { Posts, PostVersions } from '../../../cloudfunctions/feed/collections';
import * as routes from '../../../cloudfunctions/feed/routes';
import * as home from '../../../cloudfunctions/home/routes';
import { confirmRead, listPosts, openPost } from '../../../core/feed/contract';
import { listVersions } from '../../../core/feed/history-contract';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import {
  type DraftFields,
  listWork,
  movePost,
  openWork,
  type PostCommand,
  saveDraft,
  startAmendment,
} from '../../../core/feed/workbench-contract';
import { openHome } from '../../../core/home/contract';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { draft, givenPublished, givenSignedOff, NEXT_WEEK } from './sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes, home]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const AMENDED = '## 时间\n\n周五下午**四点**，支部活动室。';
const start = async (name: string, postId = 'p1') => (await cloud.expectOk(name, startAmendment, { postId })).postId;
const save = (name: string, postId: string, changes: Partial<DraftFields> = {}) =>
  cloud.call(name, saveDraft, { postId, seenRevision: 1, ...draft({ markdown: AMENDED, ...changes }) });
const move = (name: string, postId: string, given: PostCommand) =>
  cloud.call(name, movePost, { postId, command: given });
const textOf = async (name: string) => {
  const { items } = await cloud.expectOk(name, listVersions, { postId: 'p1' });
  return items.map(({ version, at, text }) => [version, at, text]);
};
const amended = async (changes: Partial<DraftFields> = {}) => {
  const id = await start('editor1');
  expect(await save('editor1', id, changes)).toMatchObject({ ok: true });
  expect(await move('secretary1', id, { name: 'amend' })).toMatchObject({ ok: true });
  return id;
};
const OLD = '时间\n周五下午三点，支部活动室。';
const NEW = '时间\n周五下午四点，支部活动室。';

test('readers have the present text until the new one is approved, and then what changed and when', async () => {
  await givenPublished(cloud, 'p1');
  const id = await start('editor1');
  expect(await save('editor1', id)).toMatchObject({ ok: true });
  expect(await move('editor1', id, { name: 'submit' })).toMatchObject({ data: { status: 'inReview' } });
  const before = await cloud.expectOk('member1', openPost, { postId: 'p1' });
  expect(before).toMatchObject({ version: 1, amendedAt: null });
  expect(await textOf('member1')).toEqual([[1, FRIDAY_MORNING, OLD]]);

  cloud.clock.now += MS_PER_DAY;
  expect(await cloud.expectOk('secretary1', listWork, { status: 'forMe' })).toMatchObject({
    items: [{ postId: id, isAmendment: true }],
  });
  expect(await move('secretary1', id, { name: 'amend' })).toMatchObject({
    data: { status: 'applied', commands: [], isEditable: false },
  });
  const after = await cloud.expectOk('member1', openPost, { postId: 'p1' });
  expect(after).toMatchObject({ version: 2, amendedAt: cloud.clock.now, publishedAt: FRIDAY_MORNING });
  expect(await textOf('member1')).toEqual([
    [2, cloud.clock.now, NEW],
    [1, FRIDAY_MORNING, OLD],
  ]);
  const { items } = await cloud.expectOk('member1', listPosts, {});
  expect(items.map(({ postId, summary }) => [postId, summary])).toEqual([['p1', '时间 周五下午四点，支部活动室。']]);
  const work = await cloud.expectOk('secretary1', openWork, { postId: 'p1' });
  expect(work).toMatchObject({ status: 'published', amendment: null, mayAmend: true });
  expect(work.trail.map(({ step }) => step)).toEqual(['save', 'publish', 'save', 'submit', 'amend']);
  expect(await cloud.db.in(AuditLog).query({ action: 'post.amended' }, {})).toMatchObject([
    { subject: 'p1', actorId: 'secretary1' },
  ]);
});

test('beyond a branch it is signed like a new one', async () => {
  await givenSignedOff(cloud, 'p1');
  const id = await start('editor1');
  expect(await save('editor1', id, { scope: ['zz'] })).toMatchObject({ ok: true });
  expect(await move('secretary1', id, { name: 'amend' })).toMatchObject({ code: 'SIGN_OFF_NEEDED' });
  expect(await move('secretary1', id, { name: 'requestSignOff' })).toMatchObject({ data: { status: 'inSignOff' } });
  expect(await cloud.expectOk('reviewer', listWork, { status: 'forMe' })).toMatchObject({
    items: [{ postId: id, isAmendment: true }],
  });
  const sign: PostCommand = { name: 'signAmendment', checked: [...DEFAULT_CHECKLIST] };
  const first = await move('reviewer', id, sign);
  expect(first).toMatchObject({ data: { status: 'applied' } });
  cloud.clock.now += 60_000;
  expect(await move('reviewer', id, sign)).toEqual(first);
  expect(await cloud.db.in(PostVersions).count({})).toBe(1);
  expect(await textOf('member3')).toMatchObject([[2, FRIDAY_MORNING, NEW], {}]);
});

test('a post has one amendment at a time, and what is published only', async () => {
  await givenPublished(cloud, 'p1');
  const [one, other] = await Promise.all([start('editor1'), start('secretary1')]);
  expect(one).toBe(other);
  expect(await cloud.expectOk('secretary1', openWork, { postId: 'p1' })).toMatchObject({
    amendment: { postId: one, status: 'draft' },
  });
  expect(await cloud.call('editor1', startAmendment, { postId: one })).toMatchObject({ code: 'WRONG_STATE' });
  expect(await cloud.call('secretary2', startAmendment, { postId: 'p1' })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await cloud.call('member1', startAmendment, { postId: 'p1' })).toMatchObject({ code: 'FORBIDDEN' });
});

test.each<[string, Partial<DraftFields>, string]>([
  ['a unit that is not there', { scope: ['nowhere'] }, 'NOT_FOUND'],
  ['everybody', { scope: ['zz'] }, 'NOT_EDITABLE'],
])('an amendment keeps its readers: not for %s', async (_whom, changes, code) => {
  await givenPublished(cloud, 'p1');
  const id = await start('editor1');
  const before = await cloud.db.in(Posts).find(id);
  expect(await save('editor1', id, changes)).toMatchObject({ ok: false });
  expect(await save('editor1', id, changes)).toMatchObject({ code });
  expect(await cloud.db.in(Posts).find(id)).toEqual(before);
});

test('what changes nothing is not handed in', async () => {
  await givenPublished(cloud, 'p1');
  const id = await start('editor1');
  expect(await move('editor1', id, { name: 'submit' })).toMatchObject({ code: 'NOTHING_TO_CORRECT' });
  expect(await move('secretary1', id, { name: 'amend' })).toMatchObject({ code: 'NOTHING_TO_CORRECT' });
});

test('with the post its amendment is withdrawn, whoever was faster', async () => {
  await givenPublished(cloud, 'p1');
  const id = await start('editor1');
  expect(await save('editor1', id)).toMatchObject({ ok: true });
  const [withdrawn] = await Promise.all([
    move('secretary1', 'p1', { name: 'withdraw', reason: '取消' }),
    move('secretary1', id, { name: 'amend' }),
  ]);
  if (!withdrawn.ok) {
    // The text changed under whoever withdrew, who is told and does it again.
    expect(withdrawn).toMatchObject({ code: 'CONFLICT' });
    expect(await move('secretary1', 'p1', { name: 'withdraw', reason: '取消' })).toMatchObject({ ok: true });
  } else expect(await move('secretary1', id, { name: 'amend' })).toMatchObject({ code: 'WRONG_STATE' });
  expect(await cloud.call('member1', openPost, { postId: 'p1' })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await cloud.call('member1', listVersions, { postId: 'p1' })).toMatchObject({ code: 'NOT_FOUND' });
});

describe('of a required reading', () => {
  const confirm = (name: string, version?: number) =>
    cloud.call(name, confirmRead, { postId: 'p1', ...(version === undefined ? {} : { version }) });
  const todosOf = async (name: string) => (await cloud.expectOk(name, openHome, {})).todos.map(({ title }) => title);
  const assignments = async () => {
    const found = await cloud.db.in(Assignments).query({ subjectId: 'p1' }, { orderBy: [['_id', 'asc']] });
    return found.map(({ _id, isWithdrawn, dueAt, opensAt }) => [_id, isWithdrawn, dueAt, opensAt]);
  };

  test('a correction asks nobody again, however long its date has passed; a confirmation names its version', async () => {
    await givenPublished(cloud, 'p1', { requiredReading: { dueAt: NEXT_WEEK } });
    expect(await confirm('member1', 1)).toMatchObject({ data: { version: 1 } });
    cloud.clock.now = NEXT_WEEK + MS_PER_DAY;
    await amended({ requiredReading: { dueAt: NEXT_WEEK }, title: '周五主题党日' });
    expect(await assignments()).toEqual([['post:p1', false, NEXT_WEEK, FRIDAY_MORNING]]);
    expect(await cloud.expectOk('member1', openPost, { postId: 'p1' })).toMatchObject({
      requiredReading: { confirmedAt: FRIDAY_MORNING },
      confirmations: [{ version: 1, at: FRIDAY_MORNING }],
    });
    expect(await confirm('member2', 2)).toMatchObject({ data: { version: 2 } });
    // Who still has the first version before them confirms what they have read.
    expect(await cloud.db.in(Completions).find('post:p1:member2')).toMatchObject({ version: 2 });
  });

  test('it can be asked again: earlier confirmations stay, and do not count for the new version', async () => {
    const later = NEXT_WEEK + 7 * MS_PER_DAY;
    await givenPublished(cloud, 'p1', { requiredReading: { dueAt: NEXT_WEEK } });
    expect(await confirm('member1')).toMatchObject({ ok: true });
    cloud.clock.now += MS_PER_DAY;
    await amended({ requiredReading: { dueAt: later }, confirmAgain: true });
    expect(await assignments()).toEqual([
      ['post:p1', true, NEXT_WEEK, FRIDAY_MORNING],
      ['post:p1:v2', false, later, cloud.clock.now],
    ]);
    expect(await todosOf('member1')).toEqual(['周五主题党日安排']);
    const { items } = await cloud.expectOk('member1', listPosts, {});
    expect(items).toMatchObject([{ requiredReading: { dueAt: later, confirmedAt: null } }]);
    expect(await confirm('member1', 1)).toMatchObject({ code: 'AMENDED_SINCE' });
    cloud.clock.now += 1000;
    expect(await confirm('member1', 2)).toMatchObject({ data: { version: 2, confirmedAt: cloud.clock.now } });
    expect(await todosOf('member1')).toEqual([]);
    expect(await cloud.expectOk('member1', openPost, { postId: 'p1' })).toMatchObject({
      requiredReading: { confirmedAt: cloud.clock.now },
      confirmations: [
        { version: 1, at: FRIDAY_MORNING },
        { version: 2, at: cloud.clock.now },
      ],
    });
  });

  test('a date for another confirmation lies ahead, and nothing is saved where it does not', async () => {
    await givenPublished(cloud, 'p1', { requiredReading: { dueAt: NEXT_WEEK } });
    cloud.clock.now = NEXT_WEEK;
    const id = await start('editor1');
    const before = await cloud.db.in(Posts).find(id);
    const past = { requiredReading: { dueAt: NEXT_WEEK } };
    expect(await save('editor1', id, { ...past, confirmAgain: true })).toMatchObject({ code: 'DUE_DATE_PASSED' });
    expect(await save('editor1', id, { requiredReading: { dueAt: NEXT_WEEK - 1 } })).toMatchObject({
      code: 'DUE_DATE_PASSED',
    });
    expect(await cloud.db.in(Posts).find(id)).toEqual(before);
    expect(await save('editor1', id, past)).toMatchObject({ ok: true });
  });

  test('it can be required no more, and required anew', async () => {
    await givenPublished(cloud, 'p1', { requiredReading: { dueAt: NEXT_WEEK } });
    expect(await confirm('member1')).toMatchObject({ ok: true });
    await amended();
    expect((await assignments()).map(([id, isWithdrawn]) => [id, isWithdrawn])).toEqual([['post:p1', true]]);
    expect(await confirm('member2')).toMatchObject({ code: 'NOTHING_TO_CONFIRM' });
    await amended({ requiredReading: { dueAt: NEXT_WEEK }, title: '又是必读' });
    expect((await assignments()).map(([id, isWithdrawn]) => [id, isWithdrawn])).toEqual([
      ['post:p1', true],
      ['post:p1:v3', false],
    ]);
    expect(await todosOf('member1')).toEqual(['又是必读']);
  });
});

test('a post from before versions were kept is in its first', async () => {
  await givenPublished(cloud, 'p1', { requiredReading: { dueAt: NEXT_WEEK } });
  const fields = ['version', 'amendedAt', 'amendmentId', 'askedFrom', 'receiptsOf'] as const;
  await cloud.db
    .in(Posts)
    .updateWhere({ _id: 'p1' }, Object.fromEntries(fields.map((field) => [field, command().remove()])));
  await cloud.db.in(Completions).put({
    _id: 'post:p1:member1',
    v: 1,
    assignmentId: 'post:p1',
    memberId: 'member1',
    at: FRIDAY_MORNING,
    score: null,
  });
  expect(await cloud.expectOk('member1', openPost, { postId: 'p1' })).toMatchObject({
    version: 1,
    amendedAt: null,
    requiredReading: { confirmedAt: FRIDAY_MORNING },
    confirmations: [{ version: 1, at: FRIDAY_MORNING }],
  });
  await amended({ requiredReading: { dueAt: NEXT_WEEK }, confirmAgain: true });
  expect(await cloud.expectOk('member1', openPost, { postId: 'p1' })).toMatchObject({
    version: 2,
    requiredReading: { confirmedAt: null },
    confirmations: [{ version: 1, at: FRIDAY_MORNING }],
  });
});
