import * as classroom from '../../../cloudfunctions/classroom/routes';
import * as routes from '../../../cloudfunctions/library/routes';
import { completeLesson, listCourses } from '../../../core/classroom/contract';
import { openCourse, openLesson } from '../../../core/classroom/lesson-contract';
import { openCourseSource, publishCourse } from '../../../core/classroom/workbench-contract';
import type { InputOf } from '../../../core/kernel/endpoint';
import { citedIn } from '../../../core/kernel/rich-text';
import { importStatute, makeCourse } from '../../../core/library/workbench-contract';
import { lendingRules2023 } from '../../core/library/lending-rules';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { sampleCourse } from '../classroom/sample-course';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes, classroom]);
});
beforeEach(async () => {
  await cloud.reset();
  const statute = { code: 'jieyue', version: '2023-03-01', markdown: lendingRules2023, commit: true };
  await cloud.expectOk('admin', importStatute, statute);
});
afterAll(() => cloud.close());

const wanted = (changes: Partial<InputOf<typeof makeCourse>> = {}): InputOf<typeof makeCourse> => ({
  statuteId: 'jieyue@2023-03-01',
  title: '学借阅办法',
  unitId: 'b1',
  scope: ['b1'],
  dueAt: null,
  commit: true,
  ...changes,
});

test('a preview says what would be published, and publishes nothing', async () => {
  expect(await cloud.expectOk('secretary1', makeCourse, wanted({ commit: false }))).toMatchObject({
    isUpdate: false,
    isPublished: false,
    lessons: [
      { title: '第一章 总则', from: '第一条', to: '第二条', articles: 2, minutes: 1 },
      { title: '第二章 借阅', from: '第三条', to: '第五条', articles: 3 },
    ],
    reach: { units: 1, members: 5 },
  });
  expect((await cloud.expectOk('member1', listCourses, {})).items).toEqual([]);
});

test('chapters become lessons for the scope, confirmed at their end, with each article linked to the statute', async () => {
  const { courseId } = await cloud.expectOk('secretary1', makeCourse, wanted());
  const { items } = await cloud.expectOk('member1', openCourse, { courseId });
  expect(items.map(({ title }) => title)).toEqual(['第一章 总则', '第二章 借阅']);
  expect((await cloud.expectOk('member3', listCourses, {})).items).toEqual([]);

  const lessonId = items[1]?.lessonId ?? '';
  const { body, check } = await cloud.expectOk('member1', openLesson, { lessonId });
  expect(check).toEqual([]);
  expect(citedIn(body)).toEqual(
    ['第三条', '第四条', '第五条'].map((article) => `图书角借阅办法@2023-03-01#${article}`),
  );
  expect(body[0]).toMatchObject({ type: 'heading', spans: [{ text: '第一节 借书' }] });
  await cloud.expectOk('member1', completeLesson, { lessonId, answers: {} });
});

test('made again it is the same course, and keeps added checks and completions', async () => {
  const { courseId } = await cloud.expectOk('secretary1', makeCourse, wanted());
  const { revision, ...source } = await cloud.expectOk('secretary1', openCourseSource, { courseId });
  const check = [{ stem: '一次可以借几本？', options: ['两本', '三本'], right: [0], explanation: '见第三条' }];
  const lessons = source.lessons.map((lesson, index) => (index === 1 ? { ...lesson, check } : lesson));
  await cloud.expectOk('secretary1', publishCourse, { ...source, lessons, rank: 5, seenRevision: revision });
  const [first] = source.lessons;
  await cloud.expectOk('member1', completeLesson, { lessonId: first?.lessonId ?? '', answers: {} });

  const again = await cloud.expectOk('secretary1', makeCourse, wanted({ title: '再学借阅办法' }));
  expect(again).toMatchObject({ courseId, isUpdate: true });
  const renewed = await cloud.expectOk('secretary1', openCourseSource, { courseId });
  expect(renewed).toMatchObject({ title: '再学借阅办法', rank: 5, lessons: [{ check: [] }, { check }] });
  expect(await cloud.expectOk('member1', openCourse, { courseId })).toMatchObject({ completedLessons: 1, lessons: 2 });
});

test.each<[string, string, Partial<InputOf<typeof makeCourse>>, string]>([
  ['a secretary for another branch', 'secretary1', { scope: ['b2'] }, 'FORBIDDEN'],
  ['in the name of another branch', 'secretary1', { unitId: 'b2', scope: ['b2'] }, 'FORBIDDEN'],
  ['a member', 'member1', {}, 'FORBIDDEN'],
  ['of no statute', 'admin', { statuteId: 'none' }, 'NOT_FOUND'],
  ['for no unit', 'admin', { scope: ['none'] }, 'NOT_FOUND'],
  ['due in the past', 'secretary1', { dueAt: 1_700_000_000_000 }, 'DUE_DATE_PASSED'],
])('is refused: %s', async (_title, name, changes, code) => {
  expect(await cloud.call(name, makeCourse, wanted(changes))).toEqual({ ok: false, code });
});

test('nobody writes the course of a statute, or a lesson of it, down before it is made', async () => {
  const { courseId } = await cloud.expectOk('secretary1', makeCourse, wanted({ commit: false }));
  const source = { ...sampleCourse(), unitId: 'b2', scope: ['b2'] };
  const [first] = source.lessons;
  if (!first) throw new Error('the sample course has lessons');
  const publish = (changes: Partial<typeof source>) =>
    cloud.call('secretary2', publishCourse, { ...source, courseId: 'mine', lessons: [first], ...changes });
  expect(await publish({ courseId })).toEqual({ ok: false, code: 'FORBIDDEN' });
  const stray = { ...first, lessonId: `${courseId}-01` };
  expect(await publish({ lessons: [stray] })).toEqual({ ok: false, code: 'FORBIDDEN' });
  expect(await publish({ courseId: 'law', lessons: [stray] })).toEqual({ ok: false, code: 'FORBIDDEN' });
  expect(await cloud.expectOk('secretary1', makeCourse, wanted())).toMatchObject({ isPublished: true });
});
