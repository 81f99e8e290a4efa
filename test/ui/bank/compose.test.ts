import type { DeskView, QuestionContent, QuestionView } from '../../../core/bank/questions/contract';
import { ok, refuse } from '../../../core/kernel/result';
import type { MeView } from '../../../core/org/contract';
import * as api from '../../../src/features/bank/api';
import { type Editing, isDirty, mayCorrect, useEditor } from '../../../src/features/bank/questions/compose-store';
import { forgetKept } from '../../../src/platform/kept';
import { bodies, source } from '../../core/bank/questions';

jest.mock('../../../src/features/bank/api');
const server = jest.mocked(api);

const me = { memberId: 'm1' } as MeView;
const content: QuestionContent = {
  topic: '监察法',
  difficulty: 2,
  stem: '哪个对？',
  body: bodies.single,
  explanation: '见条文',
  source,
};
const question = (changes: Partial<QuestionView> = {}): QuestionView => ({
  id: 'b1:q1',
  unitId: 'b1',
  state: 'draft',
  outdated: null,
  version: 3,
  content,
  written: null,
  mayActivate: true,
  asked: 0,
  versions: [],
  ...changes,
});
const around: DeskView = {
  counts: { draft: 1, active: 0, stale: 0, retired: 0 },
  reported: 0,
  topics: [],
  units: [{ unitId: 'b1', name: '一支部', mayActivate: true }],
};

const state = () => useEditor.getState();
const editing = (): Editing => {
  const { desk } = state();
  if (desk.state !== 'ready') throw new Error(`the desk is ${desk.state}`);
  return desk.value;
};

beforeEach(() => {
  jest.resetAllMocks();
  forgetKept();
  server.fetchDesk.mockResolvedValue(ok(around));
  server.fetchQuestion.mockResolvedValue(ok(question()));
  server.fetchSimilar.mockResolvedValue(ok({ items: [] }));
});

test('what is typed while a question is saved stays, and goes out with the next save', async () => {
  await state().open(me, 'b1:q1');
  state().change({ explanation: '见第三条' });
  server.sendQuestion.mockImplementation(async ({ content: sent, seenRevision }) => {
    if (seenRevision === 3) state().change({ explanation: '见第三条第二款' });
    return ok(question({ content: sent, version: (seenRevision ?? 0) + 1 }));
  });
  expect(await state().save()).toBe(true);
  expect([editing().form.explanation, isDirty(editing())]).toEqual(['见第三条第二款', true]);
  await state().save();
  expect(server.sendQuestion).toHaveBeenLastCalledWith(
    expect.objectContaining({ seenRevision: 4, content: expect.objectContaining({ explanation: '见第三条第二款' }) }),
  );
  expect(isDirty(editing())).toBe(false);
});

test('two who wrote in one source keep what each of them wrote', async () => {
  await state().open(me, 'b1:q1');
  state().change({ source: { ...editing().form.source, article: '第九条' } });
  server.sendQuestion.mockResolvedValueOnce(refuse('CONFLICT'));
  server.fetchQuestion.mockResolvedValue(
    ok(question({ version: 4, content: { ...content, source: { ...source, quote: '新的原文' } } })),
  );
  expect(await state().save()).toBe(false);
  expect(state().theirs?.form.source.quote).toBe('新的原文');
  state().goOn();
  expect(editing().form.source).toEqual({ ...source, article: '第九条', quote: '新的原文' });
});

test('a new question is found under its bank when the answer to its first save was lost', async () => {
  await state().open(me, null);
  const { id } = editing();
  state().change({ ...editing().form, ...{ topic: '监察法', stem: '对吗？', explanation: '见条文', source } });
  state().change({ type: 'judge', verdict: true });
  server.sendQuestion.mockResolvedValueOnce(refuse('CONFLICT'));
  server.fetchQuestion.mockImplementation(async (asked) =>
    ok(
      question({
        id: asked,
        version: 1,
        content: { ...content, stem: '对吗？', body: { type: 'judge', key: true } },
      }),
    ),
  );
  expect(await state().save()).toBe(true);
  expect([editing().id, isDirty(editing())]).toEqual([`b1:${id}`, false]);
});

test('a question that can still be asked stays closed; whoever keeps its bank may correct it', async () => {
  server.fetchQuestion.mockResolvedValue(refuse('QUESTION_IN_TEST'));
  await state().open(me, 'b1:q1');
  expect([mayCorrect(state(), 'b1:q1'), mayCorrect(state(), 'b2:q1')]).toEqual([true, false]);
  server.fetchQuestion.mockResolvedValue(ok(question()));
  await state().open(me, 'b1:q1');
  expect(mayCorrect(state(), 'b1:q1')).toBe(false);
});
