import { AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import { Questions } from '../../../cloudfunctions/bank/collections';
import { listBank } from '../../../cloudfunctions/bank/questions/repository';
import * as bank from '../../../cloudfunctions/bank/routes';
import * as library from '../../../cloudfunctions/library/routes';
import * as quiz from '../../../cloudfunctions/quiz/routes';
import type { Question } from '../../../core/bank/question';
import { importQuestions, listStale, resolveStale } from '../../../core/bank/stale/contract';
import { importStatute } from '../../../core/library/workbench-contract';
import { lendingRules2023, lendingRules2025 } from '../../core/library/lending-rules';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { bodies, question } from './sample-bank';

const citing = (questionId: string, article: string, version = '2023-03-01'): Question => ({
  ...question(questionId, bodies.judge),
  source: { document: '《图书角借阅办法》', version, article, quote: '每人一次可以借两本书' },
});

/**
 * Named after what the newer version does to the cited article; the last two cite another version and another document.
 */
const questions: Question[] = [
  citing('same', '第一条'),
  citing('moved', '第二条'),
  citing('changed', '第三条'),
  citing('gone', '第五条第一款'),
  citing('newer', '第三条', '2025-06-01'),
  question('other', bodies.judge),
];

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bank, quiz, library]);
});
beforeEach(async () => {
  await cloud.reset();
  await cloud.expectOk('admin', importQuestions, { unitId: 'b1', questions });
  await given('2023-03-01', lendingRules2023);
});
afterAll(() => cloud.close());

const given = (version: string, markdown: string, commit = true) =>
  cloud.expectOk('admin', importStatute, { code: 'jieyue', version, markdown, commit });
const states = async () => {
  const stored = await cloud.db.in(Questions).query({}, { orderBy: [['_id', 'asc']] });
  return Object.fromEntries(stored.map(({ questionId, state }) => [questionId, state]));
};
const allActive = {
  same: 'active',
  moved: 'active',
  changed: 'active',
  gone: 'active',
  newer: 'active',
  other: 'active',
};

it('marks what cites a changed or gone article, and counts it in the preview', async () => {
  expect(await states()).toEqual(allActive);
  expect(await given('2025-06-01', lendingRules2025, false)).toMatchObject({ staleQuestions: 2 });
  expect(await states()).toEqual(allActive);

  expect(await given('2025-06-01', lendingRules2025)).toMatchObject({ staleQuestions: 2 });
  expect(await states()).toEqual({ ...allActive, changed: 'stale', gone: 'stale' });
  const audited = await cloud.db.in(AuditLog).query({ action: 'questions.outdated' });
  expect(audited.map(({ subject, detail }) => [subject, detail])).toEqual([['jieyue@2025-06-01', { questions: 2 }]]);
});

it('finds the same when the older version comes later', async () => {
  await cloud.reset();
  await cloud.expectOk('admin', importQuestions, { unitId: 'b1', questions });
  expect(await given('2025-06-01', lendingRules2025)).toMatchObject({ staleQuestions: 0 });
  expect(await given('2023-03-01', lendingRules2023)).toMatchObject({ staleQuestions: 2 });
});

describe('once they are stale', () => {
  beforeEach(() => given('2025-06-01', lendingRules2025));

  it('a third version is what they are compared with', async () => {
    const third = lendingRules2025.replace('每人一次可以借三本书', '每人一次可以借四本书');
    expect(await given('2026-03-01', third, false)).toMatchObject({ staleQuestions: 2 });
    expect(await given('2026-03-01', third)).toMatchObject({ staleQuestions: 2 });
    const { items } = await cloud.expectOk('admin', listStale, {});
    expect(items.map(({ id, outdated }) => [id, outdated.version, outdated.after?.paragraphs[0]])).toEqual([
      ['b1:changed', '2026-03-01', '每人一次可以借四本书，借期为六十天。'],
      ['b1:gone', '2026-03-01', undefined],
    ]);
    expect(await given('2026-03-01', third)).toMatchObject({ staleQuestions: 0 });
  });

  it('those whose article a third version brings back are in use again, citing what they cited', async () => {
    expect(await given('2026-03-01', lendingRules2023)).toMatchObject({ staleQuestions: 0 });
    expect(await states()).toEqual(allActive);
    expect(await cloud.db.in(Questions).find('b1:changed')).toMatchObject({
      outdated: null,
      source: { version: '2023-03-01', article: '第三条' },
    });
    const audited = await cloud.db.in(AuditLog).query({ action: 'questions.outdated', subject: 'jieyue@2026-03-01' });
    expect(audited.map(({ detail }) => detail)).toEqual([{ questions: 0, recovered: 2 }]);
  });

  const resolve = (questionId: string, decision: Parameters<typeof cloud.call<typeof resolveStale>>[2]['decision']) =>
    cloud.call('admin', resolveStale, { id: `b1:${questionId}`, decision });

  it('no paper draws them', async () => {
    const drawable = await listBank(cloud.db, ['b1']);
    expect(drawable.map(({ id }) => id)).toEqual(['b1:moved', 'b1:newer', 'b1:other', 'b1:same']);
  });

  it('they stand in the queue with both texts', async () => {
    const { items } = await cloud.expectOk('admin', listStale, {});
    expect(items.map(({ id, outdated }) => [id, outdated])).toEqual([
      [
        'b1:changed',
        {
          kind: 'changed',
          version: '2025-06-01',
          before: { number: '第三条', paragraphs: ['每人一次可以借两本书，借期为三十天。', '借期内可以续借一次。'] },
          after: { number: '第四条', paragraphs: ['每人一次可以借三本书，借期为六十天。', '借期内可以续借一次。'] },
        },
      ],
      [
        'b1:gone',
        {
          kind: 'gone',
          version: '2025-06-01',
          before: { number: '第五条', paragraphs: ['图书丢失的，应当购买同样的书归还。'] },
          after: null,
        },
      ],
    ]);
  });

  it('one that is kept cites the new version and is drawn again', async () => {
    const decision = { name: 'keep', quote: '每人一次可以借三本书' } as const;
    expect(await resolve('changed', decision)).toEqual({ ok: true, data: { state: 'active' } });
    expect(await resolve('changed', decision)).toEqual({ ok: true, data: { state: 'active' } });
    expect(await cloud.db.in(Questions).find('b1:changed')).toMatchObject({
      state: 'active',
      version: 2,
      outdated: null,
      source: { document: '《图书角借阅办法》', version: '2025-06-01', article: '第四条', quote: decision.quote },
    });
    expect(await given('2025-06-01', lendingRules2025)).toMatchObject({ staleQuestions: 0 });
    const audited = await cloud.db.in(AuditLog).query({ action: 'question.confirmed' });
    expect(audited).toHaveLength(1);
  });

  it('one that is retired leaves the queue and the bank', async () => {
    expect(await resolve('gone', { name: 'retire' })).toEqual({ ok: true, data: { state: 'retired' } });
    const { items } = await cloud.expectOk('admin', listStale, {});
    expect(items.map(({ id }) => id)).toEqual(['b1:changed']);
    expect(await states()).toMatchObject({ gone: 'retired' });
  });

  it('importing them with the same source keeps them stale; with another source they are in use again', async () => {
    const again = questions.map((each) => ({ ...each, explanation: '另一种解析' }));
    await cloud.expectOk('admin', importQuestions, { unitId: 'b1', questions: again });
    expect(await states()).toMatchObject({ changed: 'stale', gone: 'stale' });
    const mended = citing('changed', '第四条', '2025-06-01');
    await cloud.expectOk('admin', importQuestions, { unitId: 'b1', questions: [mended] });
    expect(await states()).toMatchObject({ changed: 'active', gone: 'stale' });
  });

  test.each([
    ['words that are not in the new text', 'changed', { name: 'keep', quote: '两本书' } as const, 'QUOTE_NOT_FOUND'],
    ['keeping what has lost its article', 'gone', { name: 'keep', quote: '两本书' } as const, 'ARTICLE_GONE'],
    ['retiring what does not wait', 'same', { name: 'retire' } as const, 'CONFLICT'],
    ['a question that is not there', 'none', { name: 'retire' } as const, 'NOT_FOUND'],
  ])('refuses %s', async (_title, questionId, decision, code) => {
    expect(await resolve(questionId, decision)).toEqual({ ok: false, code });
  });

  it('shows them to the administrators of that bank only', async () => {
    for (const unitId of ['b1', 'b2']) {
      const admin = memberDoc(`admin-${unitId}`, '钱一', unitId, [['admin', unitId]]);
      await cloud.db.in(Members).put(admin);
    }
    expect((await cloud.expectOk('admin-b1', listStale, {})).items).toHaveLength(2);
    expect((await cloud.expectOk('admin-b2', listStale, {})).items).toEqual([]);
    const decision = { name: 'retire' } as const;
    expect(await cloud.call('admin-b2', resolveStale, { id: 'b1:gone', decision })).toEqual({
      ok: false,
      code: 'NOT_FOUND',
    });
  });
});
