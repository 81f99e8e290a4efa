import { ok, refuse } from '../../../core/kernel/result';
import type { MeView } from '../../../core/org/contract';
import type { PaperWork } from '../../../core/quiz/papers/contract';
import type { PaperPlan } from '../../../core/quiz/papers/plan';
import { PLAIN_TAKING } from '../../../core/quiz/papers/taking';
import * as api from '../../../src/features/papers/api';
import { type Desk, isDirty, useCompose } from '../../../src/features/papers/compose-store';
import { forgetKept } from '../../../src/platform/kept';

jest.mock('../../../src/features/papers/api');
const server = jest.mocked(api);

const me = { memberId: 'm1', unitId: 'b1', roles: [{ role: 'admin', unitId: 'b1' }] } as unknown as MeView;
const plan: PaperPlan = {
  kind: 'fixed',
  title: '季度测试',
  unitId: 'b1',
  scope: ['b1'],
  opensAt: Date.parse('2099-01-01T00:00:00+08:00'),
  closesAt: Date.parse('2099-01-31T23:59:59.999+08:00'),
  minutes: 10,
  taking: PLAIN_TAKING,
  content: { by: 'choice', questions: [] },
};
const work = (changes: Partial<PaperPlan> = {}, revision = 1, ids = ['q1']): PaperWork => {
  const questions = ids.map((id) => ({ id, points: 5 }));
  const now: PaperPlan = { ...plan, ...changes, content: { by: 'choice', questions } };
  const chosen = ids.map((id) => ({
    id,
    points: 5,
    stem: `题 ${id}`,
    type: 'single' as const,
    topic: '监察法',
    difficulty: 2,
    isUsable: true,
  }));
  return {
    ...{ paperId: 'p1', kind: 'fixed', state: 'draft', title: now.title, unitId: 'b1', unitName: '一支部' },
    ...{ opensAt: now.opensAt, closesAt: now.closesAt, updatedAt: 1, scope: now.scope, minutes: now.minutes },
    ...{ questions: ids.length, plan: now, chosen, availability: [], reach: { units: 1, members: 3 } },
    ...{ remark: null, revision, check: null, trail: [] },
  };
};

const state = () => useCompose.getState();
const desk = (): Desk => {
  const { desk: open } = state();
  if (open.state !== 'ready') throw new Error(`the desk is ${open.state}`);
  return open.value;
};

beforeEach(() => {
  jest.resetAllMocks();
  forgetKept();
  const unit = {
    unitId: 'b1',
    name: '一支部',
    kind: 'branch' as const,
    parentId: 'zz',
    path: ['zz', 'b1'],
    initials: 'yzb',
  };
  server.fetchUnits.mockResolvedValue(ok({ items: [unit], above: [] }));
  server.fetchPaperWork.mockResolvedValue(ok(work()));
});

test('a paper that a colleague has changed meanwhile keeps my form, and goes on from theirs', async () => {
  await state().open(me, 'p1');
  const taking = { ...desk().form.taking, passPercent: '80' };
  state().change({ title: '我的标题', taking, chosen: desk().form.chosen.map((one) => ({ ...one, points: '10' })) });
  server.sendPaper.mockResolvedValueOnce(refuse('CONFLICT'));
  const theirs = work({ minutes: 20, taking: { ...PLAIN_TAKING, counts: 'last' } }, 2, ['q1', 'q2']);
  server.fetchPaperWork.mockResolvedValue(ok(theirs));
  expect(await state().save()).toBe(false);
  expect(state().theirs?.form.minutes).toBe('20');
  expect(desk().form.title).toBe('我的标题');

  state().goOn();
  server.sendPaper.mockImplementation(async ({ plan: sent }) => ok(work(sent, 3, ['q1', 'q2'])));
  expect(await state().save()).toBe(true);
  const [sent] = server.sendPaper.mock.calls[1] ?? [];
  expect(sent).toMatchObject({ seenRevision: 2, plan: { title: '我的标题', minutes: 20 } });
  expect(sent?.plan.taking).toMatchObject({ counts: 'last', passPercent: 80 });
  expect(sent?.plan.content).toEqual({
    by: 'choice',
    questions: [
      { id: 'q1', points: 10 },
      { id: 'q2', points: 5 },
    ],
  });
});

test('what was composed and not saved is put back, incomplete numbers too', async () => {
  await state().open(me, null, 'contest');
  const { id } = desk();
  state().change({ title: '写到一半', minutes: '' });
  state().close();
  await state().open(me, null, 'contest');
  expect([desk().id, desk().form, state().isRestored]).toEqual([
    id,
    expect.objectContaining({ kind: 'contest', title: '写到一半', minutes: '' }),
    true,
  ]);
});

test('a paper that the timer has drawn has no plan, and nothing to save', async () => {
  server.fetchPaperWork.mockResolvedValue(
    ok({ ...work(), kind: 'weekly', state: 'published', plan: null, chosen: [] }),
  );
  await state().open(me, 'p1');
  expect(isDirty(desk())).toBe(false);
});
