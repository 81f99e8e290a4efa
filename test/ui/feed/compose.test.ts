import { DEFAULT_COLUMNS } from '../../../core/feed/rules/columns';
import type { PostCommandName, WorkView } from '../../../core/feed/workbench-contract';
import type { MeView } from '../../../core/org/contract';
import { fetchColumns, fetchUnits, fetchWork, sendDraft, sendMove } from '../../../src/features/feed/desk/api';
import { type Desk, isDirty, useCompose } from '../../../src/features/feed/desk/compose-store';
import { firstList } from '../../../src/features/feed/desk/counts-store';

jest.mock('../../../src/features/feed/desk/api');
const units = jest.mocked(fetchUnits);
const columns = jest.mocked(fetchColumns);
const work = jest.mocked(fetchWork);
const draft = jest.mocked(sendDraft);
const move = jest.mocked(sendMove);

const me: MeView = {
  memberId: 'm001',
  name: '郑海涛',
  unitId: 'b1',
  unitName: '一支部',
  roles: [{ role: 'secretary', unitId: 'b1', unitName: '一支部' }],
  isExempt: false,
  policy: { checkIn: 'voluntary', incentives: 'private', standings: 'branch', sharing: 'on', voices: 'off' },
};

const saved = (changes: Partial<WorkView> = {}): WorkView => ({
  postId: 'p1',
  title: '周五学习',
  column: 'announcement',
  columnTitle: '公告',
  markdown: '下午三点。',
  unitId: 'b1',
  unitName: '一支部',
  scope: ['b1'],
  requiredReading: null,
  authorName: '郑海涛',
  status: 'draft',
  remark: null,
  answerBody: null,
  reach: { units: 1, members: 16 },
  amends: null,
  receiptsOf: null,
  signed: null,
  amendment: null,
  mayAmend: false,
  commands: ['submit', 'publish'],
  isAgreed: false,
  isEditable: true,
  revision: 3,
  waiting: null,
  trail: [],
  check: null,
  ...changes,
});

const compose = () => useCompose.getState();
const desk = (): Desk => {
  const { desk: current } = compose();
  if (current.state !== 'ready') throw new Error(`the desk is ${current.state}`);
  return current.value;
};
const write = () => compose().change({ title: '周五学习', markdown: '下午三点。' });

beforeEach(() => {
  jest.resetAllMocks();
  units.mockResolvedValue({
    ok: true,
    value: {
      items: [
        { unitId: 'b1', name: '一支部', kind: 'branch', parentId: 'root', path: ['root', 'b1'], initials: 'yzb' },
      ],
      above: [],
    },
  });
  columns.mockResolvedValue({ ok: true, value: { columns: [...DEFAULT_COLUMNS], revision: 0 } });
  work.mockResolvedValue({ ok: true, value: saved() });
  draft.mockImplementation(async (postId) => ({ ok: true, value: saved({ postId }) }));
});

afterEach(async () => {
  await compose().open(me, null);
  compose().discard();
});

describe('a new post', () => {
  test('is published by my unit, to my unit', async () => {
    await compose().open(me, null);
    expect(desk().form).toMatchObject({ unitId: 'b1', scope: ['b1'] });
  });

  test('is not sent before it has a title and a body', async () => {
    await compose().open(me, null);
    expect(await compose().save()).toBe(false);
    expect(compose().problems).toEqual({ title: '请写标题。', markdown: '请写正文。' });
    expect(draft).not.toHaveBeenCalled();
    compose().change({ title: '周五学习' });
    expect(compose().problems).toEqual({ markdown: '请写正文。' });
  });

  test('keeps its id when it is sent again after the network was away', async () => {
    await compose().open(me, null);
    write();
    draft.mockResolvedValueOnce({ ok: false, code: 'NETWORK' });
    expect(await compose().save()).toBe(false);
    expect(compose().message).toBe('没有连上网络，请检查网络后重试。');
    expect(await compose().save()).toBe(true);
    const [first, second] = draft.mock.calls.map(([postId]) => postId);
    expect(second).toBe(first);
  });
});

describe('what is not saved', () => {
  test('is put back with its id after the app was closed', async () => {
    await compose().open(me, null);
    write();
    const { id } = desk();
    await compose().open(me, null);
    expect(compose().isRestored).toBe(true);
    expect(desk()).toMatchObject({ id, form: { title: '周五学习' } });
  });

  test('is not shown to another person on the same device', async () => {
    await compose().open(me, null);
    write();
    await compose().open({ ...me, memberId: 'm002' }, null);
    expect(desk().form.title).toBe('');
  });

  test('is forgotten once it is saved', async () => {
    await compose().open(me, null);
    write();
    await compose().save();
    await compose().open(me, null);
    expect([compose().isRestored, desk().form.title]).toEqual([false, '']);
  });

  test('stays when it was written while the rest was being saved', async () => {
    await compose().open(me, null);
    write();
    const saving = compose().save();
    compose().change({ title: '周五学习（改地点）' });
    await saving;
    expect(desk().form.title).toBe('周五学习（改地点）');
    expect(isDirty(desk())).toBe(true);
  });
});

describe('a save', () => {
  const seen = () => draft.mock.calls.map(([, seenRevision]) => seenRevision);

  test('names the revision that was opened, and then the one that the last save gave', async () => {
    draft.mockResolvedValue({ ok: true, value: saved({ revision: 4 }) });
    await compose().open(me, 'p1');
    compose().change({ title: '一' });
    await compose().save();
    compose().change({ title: '二' });
    await compose().save();
    expect(seen()).toEqual([3, 4]);
  });

  test('of a new post names none', async () => {
    await compose().open(me, null);
    write();
    await compose().save();
    expect(seen()).toEqual([null]);
  });

  test('that somebody overtook leaves what I wrote where it is', async () => {
    await compose().open(me, 'p1');
    compose().change({ title: '我的改动' });
    draft.mockResolvedValue({ ok: false, code: 'CONFLICT' });
    expect(await compose().save()).toBe(false);
    expect(desk().form.title).toBe('我的改动');
    expect(compose().message).toContain('刚刚被别人改过');
  });
});

describe('a step of a post', () => {
  test('shows what the server made of it', async () => {
    move.mockResolvedValue({
      ok: true,
      value: saved({ status: 'published', commands: ['withdraw'], isEditable: false }),
    });
    await compose().open(me, 'p1');
    expect(await compose().move({ name: 'publish' })).toBe(true);
    expect(desk().saved).toMatchObject({ status: 'published', commands: ['withdraw'] });
  });

  test('shows the post as it is when somebody was faster', async () => {
    await compose().open(me, 'p1');
    const commands: PostCommandName[] = ['return', 'publish'];
    work.mockResolvedValue({ ok: true, value: saved({ status: 'inReview', commands, isEditable: false }) });
    move.mockResolvedValue({ ok: false, code: 'WRONG_STATE' });
    expect(await compose().move({ name: 'submit' })).toBe(false);
    expect(desk().saved?.commands).toEqual(commands);
    expect(compose().message).toBe('这份稿件的状态刚刚变了，请看看现在能做什么。');
  });

  test('that nobody has checked is told, and given once more it says that somebody has looked', async () => {
    await compose().open(me, 'p1');
    work.mockResolvedValue({ ok: true, value: saved({ check: { verdict: 'down', about: '' } }) });
    move.mockResolvedValue({ ok: false, code: 'CONTENT_HELD' });
    expect(await compose().move({ name: 'publish' })).toBe(false);
    expect(move).toHaveBeenLastCalledWith('p1', 3, { name: 'publish' }, false);
    expect(compose().message).toBe('微信没有检查这份内容，还没有发出去。请通读一遍，没有不妥就再点一次。');
    await compose().move({ name: 'publish' });
    expect(move).toHaveBeenLastCalledWith('p1', 3, { name: 'publish' }, true);
  });

  test('of a page that was left does not touch the next one', async () => {
    await compose().open(me, 'p1');
    let answer: (value: Awaited<ReturnType<typeof sendMove>>) => void = () => {};
    move.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const moving = compose().move({ name: 'publish' });
    work.mockResolvedValue({ ok: true, value: saved({ postId: 'p2', title: '另一篇' }) });
    await compose().open(me, 'p2');
    answer({ ok: true, value: saved({ status: 'published' }) });
    expect(await moving).toBe(false);
    expect(desk().saved).toMatchObject({ postId: 'p2', status: 'draft' });
  });
});

describe('the list of posts opens at what waits', () => {
  const counts = {
    forMe: 0,
    returned: 0,
    draft: 1,
    inReview: 1,
    inSignOff: 1,
    scheduled: 0,
    published: 9,
    archived: 0,
    applied: 0,
    withdrawn: 0,
  };
  test.each([
    [['reviewer'], { ...counts, forMe: 1 }, 'forMe'],
    [['secretary'], { ...counts, forMe: 1, returned: 1 }, 'forMe'],
    [['editor'], { ...counts, returned: 1 }, 'returned'],
    [['secretary'], counts, 'draft'],
    [['editor'], counts, 'draft'],
    [['editor'], { ...counts, draft: 0 }, 'published'],
    [['reviewer'], counts, 'published'],
  ] as const)('for %j', (roles, waiting, status) => {
    expect(firstList(waiting, roles)).toBe(status);
  });
});
