import { Questions } from '../../../cloudfunctions/bank/collections';
import * as bank from '../../../cloudfunctions/bank/routes';
import { findAttempt } from '../../../cloudfunctions/quiz/attempts/repository';
import { Attempts } from '../../../cloudfunctions/quiz/collections';
import { countAttemptsAsking, findAttemptsAsking, isAnswered } from '../../../cloudfunctions/quiz/public';
import * as quiz from '../../../cloudfunctions/quiz/routes';
import { anyShape } from '../../support/any-shape';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenAttempt, givenPaper, PAPER } from '../bank/sample-bank';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bank, quiz]);
});
beforeEach(async () => {
  await cloud.reset();
  await givenPaper(cloud);
});
afterAll(() => cloud.close());

const idOf = (memberId: string): string => `${PAPER}:${memberId}:1`;
const askedBy = async (memberId: string): Promise<string[]> =>
  (await findAttempt(cloud.db, idOf(memberId)))?.asked ?? [];

it('an attempt is found by the questions that it asks', async () => {
  for (const name of ['member1', 'member2']) await givenAttempt(cloud, name);
  const [id = ''] = await askedBy('member1');
  const found = await findAttemptsAsking(cloud.db, id, { after: '', limit: 10 });
  expect(found).toContainEqual({ _id: idOf('member1'), memberId: 'member1', state: 'open' });
  expect(await countAttemptsAsking(cloud.db, id)).toBe(found.length);
  expect(await findAttemptsAsking(cloud.db, id, { after: 'member2', limit: 10 })).toEqual([]);
});

it('a question counts as answered once an attempt asked it', async () => {
  const everything = (await cloud.db.in(Questions).query({})).map(({ _id }) => _id);
  expect(await isAnswered(cloud.db, everything)).toBe(false);
  await givenAttempt(cloud, 'member1');
  expect(await isAnswered(cloud.db, everything)).toBe(true);
  const asked = await askedBy('member1');
  expect(
    await isAnswered(
      cloud.db,
      everything.filter((id) => !asked.includes(id)),
    ),
  ).toBe(false);
});

it('an attempt of the former shape is read with the ids of its questions', async () => {
  await givenAttempt(cloud, 'member1');
  const attempts = cloud.db.in(Attempts);
  const { asked, ...stored } = (await attempts.find(idOf('member1'))) ?? { asked: [], _id: '', v: 0 };
  const questions = 'questions' in stored ? stored.questions.map(({ letters: _letters, ...rest }) => rest) : [];
  await cloud.db.in(anyShape(Attempts)).put({ ...stored, ...{ questions }, v: 1 });

  const read = await findAttempt(cloud.db, idOf('member1'));
  expect(read).toMatchObject({ v: 3, asked });
  expect(read?.questions.map(({ letters }) => letters)).toEqual([[], [], [], []]);
});
