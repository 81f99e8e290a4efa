import { Assignments, AuditLog } from '../../../cloudfunctions/_kit/collections';
import { Courses, Lessons } from '../../../cloudfunctions/classroom/collections';
import * as routes from '../../../cloudfunctions/classroom/routes';
import { completeLesson, listCourses } from '../../../core/classroom/contract';
import { openCourse, openLesson } from '../../../core/classroom/lesson-contract';
import { type CourseSource, publishCourse } from '../../../core/classroom/workbench-contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { IN_A_WEEK, RIGHT_ANSWERS, sampleCourse } from './sample-course';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const findAssignment = () => cloud.db.in(Assignments).find('course:jcf');
const auditLog = () => cloud.db.in(AuditLog).query({ action: 'course.published' });
const withLesson = (changes: Partial<CourseSource['lessons'][number]>): CourseSource => {
  const course = sampleCourse();
  return {
    ...course,
    lessons: course.lessons.map((lesson, index) => (index === 0 ? { ...lesson, ...changes } : lesson)),
  };
};

describe('publishing a course', () => {
  test('twice at the same moment publishes it once', async () => {
    const twice = [1, 2].map(() => cloud.expectOk('secretary1', publishCourse, sampleCourse()));
    expect(await Promise.all(twice)).toEqual(
      [1, 2].map(() => ({ courseId: 'jcf', lessons: 3, revision: expect.any(String) })),
    );
    expect(await auditLog()).toHaveLength(1);
  });

  test('in two versions at the same moment accepts one of them', async () => {
    const titles = ['甲', '乙'];
    const answers = await Promise.all(
      titles.map((title) => cloud.call('secretary1', publishCourse, { ...sampleCourse(), title })),
    );
    expect(answers.map((answer) => (answer.ok ? 'OK' : answer.code)).sort()).toEqual(['CONFLICT', 'OK']);
    const { title } = await cloud.expectOk('member1', openCourse, { courseId: 'jcf' });
    expect(title).toBe(titles[answers.findIndex((answer) => answer.ok)]);
    expect(await auditLog()).toHaveLength(1);
  });

  test('opens it to the members of its scope, and to no others', async () => {
    expect(await cloud.expectOk('secretary1', publishCourse, sampleCourse())).toMatchObject({ lessons: 3 });
    const { items } = await cloud.expectOk('member1', listCourses, {});
    expect(items).toEqual([
      {
        courseId: 'jcf',
        title: '监察法入门',
        summary: '三节短课',
        column: 'law',
        unitName: '第一党支部',
        lessons: 3,
        completedLessons: 0,
        dueAt: IN_A_WEEK,
      },
    ]);
    expect((await cloud.expectOk('member3', listCourses, {})).items).toEqual([]);
    expect(await cloud.call('member3', openCourse, { courseId: 'jcf' })).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await cloud.call('member3', openLesson, { lessonId: 'jcf-1' })).toEqual({ ok: false, code: 'NOT_FOUND' });
  });

  test('turns Markdown into blocks', async () => {
    await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    const { body, minutes } = await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-1' });
    expect(body.map((block) => block.type)).toEqual(['heading', 'paragraph', 'list', 'quote']);
    expect(minutes).toBe(1);
  });

  test('asks the members of its scope to finish it by its due date', async () => {
    await cloud.expectOk('admin', publishCourse, sampleCourse({ unitId: 'zz', scope: ['b1', 'b2'] }));
    expect(await findAssignment()).toMatchObject({
      kind: 'course',
      subjectId: 'jcf',
      title: '监察法入门',
      scope: ['b1', 'b2'],
      opensAt: FRIDAY_MORNING,
      dueAt: IN_A_WEEK,
      isWithdrawn: false,
    });
  });

  test('without a due date asks nobody', async () => {
    await cloud.expectOk('secretary1', publishCourse, sampleCourse({ dueAt: null }));
    expect(await findAssignment()).toBeNull();
  });

  test('is written into the audit log', async () => {
    await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    expect(await auditLog()).toMatchObject([
      { actorId: 'secretary1', subject: 'jcf', path: ['zz', 'b1'], detail: { lessons: 3, isUpdate: false } },
    ]);
  });

  test('again with the same content gives the same answer and writes nothing', async () => {
    const first = await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    cloud.clock.now += 60_000;
    expect(await cloud.expectOk('secretary1', publishCourse, sampleCourse())).toEqual(first);
    expect(await auditLog()).toHaveLength(1);
  });

  test.each<[string, CourseSource, string]>([
    ['a picture from elsewhere', withLesson({ markdown: '![图](https://example.com/a.png)' }), 'MEDIA_NOT_ALLOWED'],
    [
      'a right option that does not exist',
      withLesson({ check: [{ stem: '问', options: ['甲', '乙'], right: [2], explanation: '因' }] }),
      'CHECK_WRONG',
    ],
    [
      'two options that read the same',
      withLesson({ check: [{ stem: '问', options: ['甲', '甲'], right: [0], explanation: '因' }] }),
      'CHECK_WRONG',
    ],
    ['a due date in the past', sampleCourse({ dueAt: FRIDAY_MORNING - 1 }), 'DUE_DATE_PASSED'],
    ['a lesson that stands in it twice', withLesson({ lessonId: 'jcf-2' }), 'INVALID_INPUT'],
    ['a lesson id that could reach into a document', withLesson({ lessonId: 'a.b' }), 'INVALID_INPUT'],
    ['a scope outside what the caller manages', sampleCourse({ scope: ['b1', 'b2'] }), 'FORBIDDEN'],
    ['a scope above what the caller manages', sampleCourse({ scope: ['zz'] }), 'FORBIDDEN'],
    ['another branch as its publisher', sampleCourse({ unitId: 'b2' }), 'FORBIDDEN'],
    ['a unit that does not exist', sampleCourse({ scope: ['b9'] }), 'NOT_FOUND'],
  ])('refuses %s and writes nothing', async (_title, source, code) => {
    expect(await cloud.call('secretary1', publishCourse, source)).toEqual({ ok: false, code });
    expect(await cloud.db.in(Courses).count({})).toBe(0);
    expect(await cloud.db.in(Lessons).count({})).toBe(0);
    expect(await auditLog()).toEqual([]);
  });

  test('is refused to those who only read or draft', async () => {
    for (const name of ['member1', 'editor1', 'reviewer']) {
      expect(await cloud.call(name, publishCourse, sampleCourse())).toEqual({ ok: false, code: 'FORBIDDEN' });
    }
  });

  test('leaves another branch’s course alone', async () => {
    await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    const theirs = sampleCourse({ unitId: 'b2', scope: ['b2'] });
    expect(await cloud.call('secretary2', publishCourse, theirs)).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await cloud.call('secretary2', publishCourse, { ...theirs, courseId: 'own' })).toEqual({
      ok: false,
      code: 'CONFLICT',
    });
    expect((await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-1' })).courseId).toBe('jcf');
  });

  test('refuses a secretary who changes a course of a higher unit', async () => {
    await cloud.expectOk('admin', publishCourse, sampleCourse({ unitId: 'zz', scope: ['zz'] }));
    expect(await cloud.call('secretary1', publishCourse, sampleCourse())).toEqual({ ok: false, code: 'FORBIDDEN' });
  });
});

describe('publishing a course anew', () => {
  const answers = RIGHT_ANSWERS['jcf-1'] ?? {};
  beforeEach(() => cloud.expectOk('secretary1', publishCourse, sampleCourse()));

  test('keeps what members have completed', async () => {
    await cloud.expectOk('member1', completeLesson, { lessonId: 'jcf-1', answers });
    await cloud.expectOk('secretary1', publishCourse, withLesson({ title: '第一讲（修订）' }));
    const { items, completedLessons } = await cloud.expectOk('member1', openCourse, { courseId: 'jcf' });
    expect(completedLessons).toBe(1);
    expect(items[0]).toMatchObject({ title: '第一讲（修订）', isCompleted: true });
  });

  test('takes out a lesson that is no longer in it', async () => {
    const course = sampleCourse();
    await cloud.expectOk('secretary1', publishCourse, { ...course, lessons: course.lessons.slice(1) });
    expect(await cloud.call('member1', openLesson, { lessonId: 'jcf-1' })).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await cloud.db.in(Lessons).find('jcf-1')).toBeNull();
    expect((await cloud.expectOk('member1', openCourse, { courseId: 'jcf' })).lessons).toBe(2);
  });

  test('without its due date withdraws what it asked, and with a new one asks again', async () => {
    await cloud.expectOk('secretary1', publishCourse, sampleCourse({ dueAt: null }));
    expect(await findAssignment()).toMatchObject({ isWithdrawn: true });
    await cloud.expectOk('secretary1', publishCourse, sampleCourse({ dueAt: IN_A_WEEK + 1000 }));
    expect(await findAssignment()).toMatchObject({
      isWithdrawn: false,
      dueAt: IN_A_WEEK + 1000,
      opensAt: FRIDAY_MORNING,
    });
  });

  test('mends a course whose due date has passed', async () => {
    cloud.clock.now = IN_A_WEEK + 1;
    await cloud.expectOk('secretary1', publishCourse, sampleCourse({ title: '监察法入门（修订）' }));
    expect((await cloud.expectOk('member1', openCourse, { courseId: 'jcf' })).title).toBe('监察法入门（修订）');
  });
});
