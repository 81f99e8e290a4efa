import { AuditLog } from '../../../cloudfunctions/_kit/collections';
import { Questions } from '../../../cloudfunctions/bank/collections';
import * as bank from '../../../cloudfunctions/bank/routes';
import * as library from '../../../cloudfunctions/library/routes';
import * as quiz from '../../../cloudfunctions/quiz/routes';
import {
  findSimilar,
  listQuestions,
  moveQuestion,
  openDesk,
  openQuestion,
  type QuestionContent,
  saveQuestion,
} from '../../../core/bank/questions/contract';
import { importQuestions } from '../../../core/bank/stale/contract';
import type { InputOf } from '../../../core/kernel/endpoint';
import { importStatute } from '../../../core/library/workbench-contract';
import { lendingRules2023 } from '../../core/library/lending-rules';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { bodies, question } from './sample-bank';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bank, quiz, library]);
});
beforeEach(async () => {
  await cloud.reset();
  await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions: [question('judge-1', bodies.judge)] });
});
afterAll(() => cloud.close());

const { questionId: _, ...content } = question('draft-1', bodies.single);
const save = (name: string, rest: Partial<InputOf<typeof saveQuestion>> = {}) =>
  cloud.call(name, saveQuestion, { unitId: 'b1', questionId: 'draft-1', seenRevision: null, content, ...rest });
const move = (name: string, id: string, command: 'activate' | 'retire', seenRevision = 1) =>
  cloud.call(name, moveQuestion, { id, seenRevision, command });
const state = async (id: string) => (await cloud.db.in(Questions).find(id))?.state;
const reworded: QuestionContent = { ...content, explanation: '另一种解析' };

describe('an editor', () => {
  it('writes a draft, which no paper draws; sent again it is saved once', async () => {
    expect(await save('editor1')).toMatchObject({ ok: true, data: { state: 'draft', version: 1, mayActivate: false } });
    expect(await save('editor1')).toMatchObject({ ok: true, data: { version: 1, versions: [] } });
    const audited = await cloud.db.in(AuditLog).query({ action: 'question.saved' });
    expect(audited.map(({ actorId, subject }) => [actorId, subject])).toEqual([['editor1', 'b1:draft-1']]);
  });

  it('changes and retires a draft, but cannot put one in use', async () => {
    await save('editor1');
    expect(await save('editor1', { seenRevision: 1, content: reworded })).toMatchObject({
      data: { version: 2, versions: [{ version: 1, content, written: { by: '王宁', change: 'edited' } }] },
    });
    expect(await move('editor1', 'b1:draft-1', 'activate', 2)).toEqual({ ok: false, code: 'FORBIDDEN' });
    expect(await move('editor1', 'b1:draft-1', 'retire', 2)).toMatchObject({ data: { state: 'retired' } });
    expect(await move('editor1', 'b1:draft-1', 'activate', 2)).toEqual({ ok: false, code: 'FORBIDDEN' });
  });

  it('cannot change a question in use, nor see the bank of a unit above', async () => {
    await save('editor1');
    await move('admin', 'b1:draft-1', 'activate');
    expect(await save('editor1', { seenRevision: 1, content: reworded })).toEqual({ ok: false, code: 'FORBIDDEN' });
    expect(await move('editor1', 'b1:draft-1', 'retire')).toEqual({ ok: false, code: 'FORBIDDEN' });
    expect(await cloud.call('editor1', openQuestion, { id: 'zz:judge-1' })).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await save('editor1', { unitId: 'zz' })).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await cloud.expectOk('editor1', openDesk, {})).toEqual({
      counts: { draft: 0, active: 1, stale: 0, retired: 0 },
      reported: 0,
      topics: ['监察法'],
      units: [{ unitId: 'b1', name: '第一党支部', mayActivate: false }],
    });
  });
});

describe('an administrator', () => {
  it('puts a question in use, retires it and brings it back; a repeated step changes nothing', async () => {
    await save('editor1');
    for (const command of ['activate', 'activate'] as const) await move('admin', 'b1:draft-1', command);
    expect(await state('b1:draft-1')).toBe('active');
    await move('admin', 'b1:draft-1', 'retire');
    expect(await state('b1:draft-1')).toBe('retired');
    await move('admin', 'b1:draft-1', 'activate');
    expect(await state('b1:draft-1')).toBe('active');
    const audited = await cloud.db.in(AuditLog).query({ subject: 'b1:draft-1' });
    expect(audited.map(({ action }) => action).sort()).toEqual([
      'question.activated',
      'question.activated',
      'question.retired',
      'question.saved',
    ]);
  });

  it('is told of a change by somebody else instead of writing over it', async () => {
    await save('editor1');
    await save('editor1', { seenRevision: 1, content: reworded });
    const mine = { seenRevision: 1, content: { ...content, topic: '别的主题' } };
    expect(await save('admin', mine)).toEqual({ ok: false, code: 'CONFLICT' });
    expect(await move('admin', 'b1:draft-1', 'activate')).toEqual({ ok: false, code: 'CONFLICT' });
  });
});

describe('refuses to save', () => {
  test.each<[string, Partial<QuestionContent>, string]>([
    ['a key that is no option', { body: { ...bodies.single, key: 'H' } as QuestionContent['body'] }, 'QUESTION_UNFIT'],
    ['blanks that the stem does not have', { body: bodies.blank }, 'QUESTION_UNFIT'],
    [
      'a quote that the article does not have',
      { source: { document: '图书角借阅办法', version: '2023-03-01', article: '第三条', quote: '每人可以借九本书' } },
      'QUOTE_NOT_FOUND',
    ],
  ])('%s', async (_title, changes, code) => {
    const statute = { code: 'jieyue', version: '2023-03-01', markdown: lendingRules2023, commit: true };
    await cloud.expectOk('admin', importStatute, statute);
    expect(await save('editor1', { content: { ...content, ...changes } })).toEqual({ ok: false, code });
  });
});

describe('the list', () => {
  const ids = async (filter: Omit<InputOf<typeof listQuestions>, 'state'>) =>
    (await cloud.expectOk('admin', listQuestions, { state: 'active', ...filter })).items.map(({ id }) => id);

  it('is filtered by type, topic, and difficulty', async () => {
    const questions = [question('single-1', bodies.single), { ...question('hard', bodies.judge), difficulty: 5 }];
    await cloud.expectOk('admin', importQuestions, { unitId: 'b2', questions });
    expect(await ids({})).toEqual(['b2:hard', 'b2:single-1', 'zz:judge-1']);
    expect(await ids({ type: 'judge' })).toEqual(['b2:hard', 'zz:judge-1']);
    expect(await ids({ difficulty: 5 })).toEqual(['b2:hard']);
    expect(await ids({ topic: '别的' })).toEqual([]);
    expect(await ids({ cursor: 'b2:hard' })).toEqual(['b2:single-1', 'zz:judge-1']);
  });

  describe('is searched', () => {
    const named = (id: string, stem: string) => ({ ...question(id, bodies.judge), stem });
    beforeEach(() =>
      cloud.expectOk('admin', importQuestions, {
        unitId: 'b2',
        questions: [
          named('w1', '党员每年参加集中学习培训不少于32学时'),
          { ...named('w2', '书记每年参加集中学习培训不少于５６学时'), difficulty: 5 },
          { ...question('w3', bodies.single), stem: '下列哪一项不对' },
        ],
      }),
    );

    it.each<[string, string[]]>([
      ['集中学习', ['b2:w1', 'b2:w2']],
      ['培训 书记', ['b2:w2']],
      ['56学时', ['b2:w2']],
      ['３２', ['b2:w1']],
      ['书', ['b2:w2']],
      ['学习集中党', []],
      ['。', []],
      ['.*', []],
    ])('by words in the middle of its stems: %s', async (words, expected) => {
      expect((await ids({ words })).sort()).toEqual(expected);
    });

    it('within what else is chosen, and by nobody who does not keep that bank', async () => {
      expect(await ids({ words: '学习', difficulty: 5 })).toEqual(['b2:w2']);
      expect(await ids({ words: '学习', type: 'single' })).toEqual([]);
      const { items } = await cloud.expectOk('editor1', listQuestions, { state: 'active', words: '学习' });
      expect(items).toEqual([]);
    });

    it('page by page, without a gap and nothing twice', async () => {
      const many = Array.from({ length: 30 }, (_, at) => named(`m${at}`, `安全带第${at}问`));
      await cloud.expectOk('admin', importQuestions, { unitId: 'b2', questions: many });
      const asked = { state: 'active' as const, words: '安全带' };
      const first = await cloud.expectOk('admin', listQuestions, asked);
      const second = await cloud.expectOk('admin', listQuestions, { ...asked, cursor: first.next ?? '' });
      expect([first.items.length, second.items.length, second.next]).toEqual([20, 10, null]);
      expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(30);
    });
  });

  it('finds a question with the same stem, itself left out', async () => {
    await save('editor1');
    const { stem } = content;
    expect(await cloud.expectOk('editor1', findSimilar, { unitId: 'b1', stem: `${stem} ！` })).toMatchObject({
      items: [{ id: 'b1:draft-1' }],
    });
    expect(await cloud.expectOk('editor1', findSimilar, { unitId: 'b1', stem, except: 'b1:draft-1' })).toEqual({
      items: [],
    });
  });
});
