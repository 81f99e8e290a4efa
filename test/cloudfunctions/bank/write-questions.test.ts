import { Questions, QuestionVersions } from '../../../cloudfunctions/bank/collections';
import { findQuestions } from '../../../cloudfunctions/bank/questions/repository';
import * as routes from '../../../cloudfunctions/bank/routes';
import { importQuestions } from '../../../core/bank/stale/contract';
import { anyShape } from '../../support/any-shape';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { bodies, question } from './sample-bank';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const judge = question('judge-1', bodies.judge);
const ID = 'zz:judge-1';
const given = (explanation: string) =>
  cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions: [{ ...judge, explanation }] });
const versions = () => cloud.db.in(QuestionVersions).query({ subject: ID }, { orderBy: [['version', 'desc']] });

it('keeps every former version with who wrote it and when', async () => {
  await given('一');
  cloud.clock.now += 1000;
  await given('二');
  await given('二');
  await given('三');
  expect((await versions()).map(({ _id, content, written }) => [_id, content.explanation, written])).toEqual([
    [`${ID}:2`, '二', { at: FRIDAY_MORNING + 1000, by: 'admin', change: 'imported' }],
    [`${ID}:1`, '一', { at: FRIDAY_MORNING, by: 'admin', change: 'imported' }],
  ]);
  expect(await findQuestions(cloud.db, [ID])).toMatchObject([{ version: 3, explanation: '三' }]);
});

it('reads a question of the former shape, and keeps it as a version when it is written again', async () => {
  await given('一');
  const { stemKey, written, ...former } = (await findQuestions(cloud.db, [ID]))[0] ?? fail();
  await cloud.db.in(anyShape(Questions)).put({ ...former, v: 1 });

  expect(await findQuestions(cloud.db, [ID])).toMatchObject([{ v: 2, stemKey: 'judge1哪个对', written: null }]);
  await given('二');
  expect(await cloud.db.in(Questions).find(ID)).toMatchObject({ v: 2, stemKey, version: 2 });
  expect(await versions()).toMatchObject([{ version: 1, written: null, content: { explanation: '一' } }]);
  expect(written).not.toBeNull();
});

function fail(): never {
  throw new Error('the question should be there');
}
