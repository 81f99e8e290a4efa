import { AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import { Questions } from '../../../cloudfunctions/bank/collections';
import * as routes from '../../../cloudfunctions/bank/routes';
import { importQuestions } from '../../../core/bank/stale/contract';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { bank, bodies, question } from './sample-bank';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const stored = () => cloud.db.in(Questions).query({}, { orderBy: [['_id', 'asc']] });
const audited = () => cloud.db.in(AuditLog).query({ action: 'questions.imported' });
const given = (questions: unknown[], unitId = 'zz') => cloud.expectOk('admin', importQuestions, { unitId, questions });

it('adds new questions with version 1 and writes it to the audit log', async () => {
  expect(await given(bank())).toEqual({ added: 12, changed: 0, same: 0, problems: [] });
  expect((await stored()).map(({ _id, version }) => [_id, version])).toContainEqual(['zz:blank-1', 1]);
  expect((await audited()).map(({ actorId, subject, detail }) => ({ actorId, subject, detail }))).toEqual([
    { actorId: 'admin', subject: 'zz', detail: { added: 12, changed: 0 } },
  ]);
});

it('leaves everything as it is when the same is imported again', async () => {
  await given(bank());
  const before = await stored();
  expect(await given(bank())).toEqual({ added: 0, changed: 0, same: 12, problems: [] });
  expect(await stored()).toEqual(before);
  expect(await audited()).toHaveLength(1);
});

it('gives a changed question a new version', async () => {
  await given(bank());
  const changed = { ...question('judge-1', bodies.judge), explanation: '改过的解析' };
  expect(await given([changed, question('judge-2', bodies.judge)])).toMatchObject({ added: 0, changed: 1, same: 1 });
  expect((await stored()).find(({ questionId }) => questionId === 'judge-1')).toMatchObject({
    version: 2,
    explanation: '改过的解析',
  });
});

it('takes more questions than fit into one transaction', async () => {
  const many = Array.from({ length: 60 }, (_unused, index) => question(`judge-${index}`, bodies.judge));
  expect(await given(many)).toMatchObject({ added: 60 });
  expect(await stored()).toHaveLength(60);
});

it('says in words what is wrong with each bad one and takes the good ones', async () => {
  const good = question('judge-1', bodies.judge);
  const report = await given([
    { ...good, questionId: 'x', source: { ...good.source, quote: '' } },
    good,
    { ...question('y', bodies.blank), stem: '只有____' },
    { ...good, questionId: 'z' },
    'nonsense',
  ]);
  expect(report).toEqual({
    added: 1,
    changed: 0,
    same: 0,
    problems: [
      { index: 0, questionId: 'x', message: '“依据的原文”没有填写，或格式、长度不符合要求。' },
      { index: 2, questionId: 'y', message: '题干中有 1 个空（____），答案却有 2 个。' },
      { index: 3, questionId: 'z', message: '题干与本次导入的第 2 题相同。' },
      { index: 4, questionId: '', message: '这一条不是试题的格式。' },
    ],
  });
});

it('keeps the banks of two units apart', async () => {
  await given([question('judge-1', bodies.judge)], 'b1');
  await given([question('judge-1', bodies.judge)], 'b2');
  expect((await stored()).map(({ _id }) => _id)).toEqual(['b1:judge-1', 'b2:judge-1']);
});

describe('refuses', () => {
  const input = { unitId: 'b2', questions: bank() };

  test.each<[string, string | null, string]>([
    ['nobody', null, 'UNAUTHENTICATED'],
    ['a stranger', 'stranger', 'NOT_BOUND'],
    ['a secretary', 'secretary1', 'FORBIDDEN'],
    ['an administrator of another branch, who does not see the unit', 'adminB1', 'NOT_FOUND'],
  ])('%s', async (_title, name, code) => {
    await cloud.db.in(Members).put(memberDoc('adminB1', '钱一', 'b1', [['admin', 'b1']]));
    expect(await cloud.call(name, importQuestions, input)).toEqual({ ok: false, code });
    expect(await stored()).toEqual([]);
  });

  it('an administrator of a branch on the unit above', async () => {
    await cloud.db.in(Members).put(memberDoc('adminB1', '钱一', 'b1', [['admin', 'b1']]));
    expect(await cloud.call('adminB1', importQuestions, { ...input, unitId: 'zz' })).toEqual({
      ok: false,
      code: 'FORBIDDEN',
    });
  });

  it('an unknown unit', async () => {
    expect(await cloud.call('admin', importQuestions, { ...input, unitId: 'b9' })).toEqual({
      ok: false,
      code: 'NOT_FOUND',
    });
  });

  it('more than 200 at once', async () => {
    const questions = Array.from({ length: 201 }, () => 0);
    expect(await cloud.call('admin', importQuestions, { ...input, questions })).toEqual({
      ok: false,
      code: 'INVALID_INPUT',
    });
  });
});
