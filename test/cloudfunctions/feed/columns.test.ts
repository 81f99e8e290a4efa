import { AuditLog } from '../../../cloudfunctions/_kit/collections';
import { FeedColumns } from '../../../cloudfunctions/feed/collections';
import * as routes from '../../../cloudfunctions/feed/routes';
import type { FeedColumn } from '../../../core/feed/columns';
import { listColumns, saveColumns } from '../../../core/feed/columns-contract';
import { listPosts, openFeed, openPost } from '../../../core/feed/contract';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import { listWork, movePost, openWork, saveDraft } from '../../../core/feed/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { draft, givenPublished } from './sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const columns = async () => (await cloud.expectOk('secretary1', listColumns, {})).columns;
const set = async (key: string, part: Partial<FeedColumn>) => {
  const present = await cloud.expectOk('admin', listColumns, {});
  const changed = present.columns.map((column) => (column.key === key ? { ...column, ...part } : column));
  return cloud.expectOk('admin', saveColumns, { seenRevision: present.revision, columns: changed });
};
const save = (name: string, column: string) =>
  cloud.call(name, saveDraft, { postId: 'p1', seenRevision: null, ...draft({ column }) });

test('an organisation begins with all columns', async () => {
  expect((await columns()).map(({ title }) => title).join(' ')).toBe(
    '公告 党务简报 今日头条 大事要情 聚焦一线 支部风采 党员风采 身边好人 精彩瞬间 你问我答 以案说法 案件传真 警钟长鸣 反腐实录 廉史钩沉 微言大义 廉政艺苑',
  );
});

describe('a change', () => {
  test('is what everybody gets, in its order, and is audited once', async () => {
    const [first, second, ...others] = await columns();
    if (!first || !second) throw new Error('there are no columns');
    const input = { seenRevision: 0, columns: [second, { ...first, title: '通知公告' }, ...others] };
    const saved = await cloud.expectOk('admin', saveColumns, input);
    expect(saved.revision).toBe(1);
    expect(await cloud.expectOk('admin', saveColumns, input)).toEqual(saved);
    const head = await cloud.expectOk('member3', openFeed, {});
    expect(head.columns.slice(0, 2).map(({ title }) => title)).toEqual(['党务简报', '通知公告']);
    expect(await cloud.db.in(AuditLog).count({ action: 'columns.set' })).toBe(1);
  });

  test('does not overwrite what somebody else has changed', async () => {
    await set('brief', { title: '简报' });
    const stale = { seenRevision: 0, columns: (await columns()).slice(0, 3) };
    expect(await cloud.call('admin', saveColumns, stale)).toMatchObject({ code: 'CONFLICT' });
    expect((await columns())[1]?.title).toBe('简报');
  });

  test('hides what it does not name, and removes nothing', async () => {
    const [first] = await columns();
    if (!first) throw new Error('there are no columns');
    await cloud.expectOk('admin', saveColumns, { seenRevision: 0, columns: [first] });
    const after = await columns();
    expect(after).toHaveLength(17);
    expect(after.filter(({ isHidden }) => !isHidden)).toEqual([first]);
  });

  test.each<[string, string, string]>([
    ['whoever is no administrator', 'secretary1', 'FORBIDDEN'],
    ['a reviewer', 'reviewer', 'FORBIDDEN'],
  ])('is refused to %s', async (_title, name, code) => {
    const input = { seenRevision: 0, columns: await columns() };
    expect(await cloud.call(name, saveColumns, input)).toMatchObject({ code });
  });

  test.each<[string, (list: FeedColumn[]) => FeedColumn[]]>([
    ['two of one title', (list) => list.map((column) => ({ ...column, title: '公告' }))],
    ['two of one key', (list) => list.map((column) => ({ ...column, key: 'brief' }))],
    ['none that is shown', (list) => list.map((column) => ({ ...column, isHidden: true }))],
    [
      'a title without a character to see',
      (list) => list.map((column, at) => ({ ...column, title: at ? column.title : ' ' })),
    ],
  ])('with %s is no change', async (_title, change) => {
    const input = { seenRevision: 0, columns: change(await columns()) };
    expect(await cloud.call('admin', saveColumns, input)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await cloud.db.in(FeedColumns).count({})).toBe(0);
  });
});

describe('a column', () => {
  test('keeps its posts and its title when it is hidden, and gets no new ones', async () => {
    await givenPublished(cloud, 'old', { column: 'people' });
    await set('people', { title: '好人', isHidden: true });
    expect(await save('editor1', 'people')).toMatchObject({ code: 'COLUMN_CLOSED' });
    expect((await cloud.expectOk('member1', listPosts, { column: 'people' })).items[0]?.columnTitle).toBe('好人');
    expect((await cloud.expectOk('member1', openPost, { postId: 'old' })).columnTitle).toBe('好人');
    expect((await cloud.expectOk('secretary1', listWork, { status: 'published' })).items[0]?.columnTitle).toBe('好人');
  });

  test('is drafted for by those whom it names, and their administrators', async () => {
    await set('brief', { mayDraft: 'secretary' });
    expect(await save('editor1', 'brief')).toMatchObject({ code: 'COLUMN_CLOSED' });
    expect(await save('secretary1', 'brief')).toMatchObject({ ok: true });
    expect(await save('editor1', 'unheard-of')).toMatchObject({ code: 'COLUMN_CLOSED' });
  });

  test('that asks for a sign-off sends a branch’s own post to the reviewer', async () => {
    await cloud.expectOk('secretary1', saveDraft, { postId: 'p1', seenRevision: null, ...draft({ column: 'brief' }) });
    expect((await cloud.expectOk('secretary1', openWork, { postId: 'p1' })).commands).toContain('publish');
    // Asked for only now: what counts is how the column is when the step is taken.
    await set('brief', { needsSignOff: true });
    const work = await cloud.expectOk('secretary1', openWork, { postId: 'p1' });
    expect(work.commands).toEqual(['submit', 'requestSignOff']);
    const publish = { postId: 'p1', command: { name: 'publish' as const } };
    expect(await cloud.call('secretary1', movePost, publish)).toMatchObject({ code: 'SIGN_OFF_NEEDED' });
    await cloud.expectOk('secretary1', movePost, { postId: 'p1', command: { name: 'requestSignOff' } });
    const signed = { postId: 'p1', command: { name: 'signOff' as const, checked: [...DEFAULT_CHECKLIST] } };
    expect((await cloud.expectOk('reviewer', movePost, signed)).status).toBe('published');
    expect((await cloud.expectOk('member1', listPosts, {})).items.map(({ postId }) => postId)).toEqual(['p1']);
  });
});
