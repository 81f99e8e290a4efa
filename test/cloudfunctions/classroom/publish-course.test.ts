import { Assignments, AuditLog, SearchEntries } from '../../../cloudfunctions/_kit/collections';
import { CourseLeftovers, Courses, Lessons, LessonTexts } from '../../../cloudfunctions/classroom/collections';
import * as routes from '../../../cloudfunctions/classroom/routes';
import { completeLesson, listCourses } from '../../../core/classroom/contract';
import { openCourse, openLesson } from '../../../core/classroom/lesson-contract';
import {
  type CourseSource,
  openCourseSource,
  publishCourse,
  sweepCourses,
} from '../../../core/classroom/workbench-contract';
import { anyShape } from '../../support/any-shape';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { IN_A_WEEK, RIGHT_ANSWERS, sampleCourse } from './sample-course';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

/** A minute more than the time for which leftovers are kept. */
const SWEPT_AFTER = 61 * 60_000;

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
    for (const each of [Lessons, LessonTexts, CourseLeftovers]) {
      expect(await cloud.db.in(anyShape(each)).count({})).toBe(0);
    }
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
    expect((await cloud.expectOk('member1', openCourse, { courseId: 'jcf' })).lessons).toBe(2);
    cloud.clock.now += SWEPT_AFTER;
    await cloud.callRaw(null, sweepCourses, {});
    expect(await cloud.db.in(Lessons).find('jcf-1')).toBeNull();
    expect(await cloud.db.in(LessonTexts).count({})).toBe(2);
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

/** Every lesson as a member reads it, in order. */
async function bodies(): Promise<unknown[]> {
  const { items } = await cloud.expectOk('member1', openCourse, { courseId: 'jcf' });
  const read = items.map(({ lessonId }) => cloud.expectOk('member1', openLesson, { lessonId }));
  return (await Promise.all(read)).map(({ title, body }) => [title, JSON.stringify(body)]);
}

const version = (word: string): CourseSource => {
  const course = sampleCourse();
  const lessons = course.lessons.map((lesson) => ({ ...lesson, title: `${word}讲`, markdown: `${word}的正文` }));
  return { ...course, title: `${word}版`, lessons };
};

describe('three versions published at the same moment', () => {
  test.each([0, 1, 2])('show members the accepted one and nothing of the others, round %i', async () => {
    await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    const { revision } = await cloud.expectOk('secretary1', openCourseSource, { courseId: 'jcf' });
    const words = ['甲', '乙', '丙'];
    const answers = await Promise.all(
      words.map((word) => cloud.call('secretary1', publishCourse, { ...version(word), seenRevision: revision })),
    );
    expect(answers.map((answer) => (answer.ok ? 'OK' : answer.code)).sort()).toEqual(['CONFLICT', 'CONFLICT', 'OK']);
    const word = words[answers.findIndex(({ ok }) => ok)] ?? '';
    expect((await cloud.expectOk('member1', openCourse, { courseId: 'jcf' })).title).toBe(`${word}版`);
    const shown = await bodies();
    expect(shown).toHaveLength(3);
    for (const lesson of shown) expect(lesson).toEqual([`${word}讲`, expect.stringContaining(`${word}的正文`)]);

    const found = await cloud.db.in(SearchEntries).query({ owner: 'course:jcf' });
    expect(found.map(({ title }) => title)).toEqual([`${word}讲`, `${word}讲`, `${word}讲`]);
    cloud.clock.now += SWEPT_AFTER;
    await cloud.callRaw(null, sweepCourses, {});
    expect(await cloud.db.in(LessonTexts).count({})).toBe(3);
    expect(await bodies()).toEqual(shown);
  });
});

describe('a publication that is killed', () => {
  test('after any of its requests leaves the old version or the new one, and the timer removes the rest', async () => {
    await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    const old = await bodies();
    const restore = cloud.local.database.keep();
    const next = { ...version('新'), lessons: [...version('新').lessons.slice(1), added('jcf-9')] };
    const { calls } = await cloud.local.meter.record(() => cloud.expectOk('secretary1', publishCourse, next));
    const renewed = await bodies();
    expect(renewed).not.toEqual(old);
    for (let step = 0; step < calls.length; step += 1) {
      restore();
      cloud.clock.now = FRIDAY_MORNING;
      cloud.killAfter(step);
      await cloud.call('secretary1', publishCourse, next);
      cloud.killAfter(null);
      const left = await bodies();
      expect([old, renewed]).toContainEqual(left);
      cloud.clock.now += SWEPT_AFTER;
      await cloud.callRaw(null, sweepCourses, {});
      expect(await bodies()).toEqual(left);
      expect(await cloud.db.in(LessonTexts).count({})).toBe(3);
      expect(await cloud.db.in(Lessons).count({})).toBe(3);
      expect(await cloud.db.in(CourseLeftovers).count({})).toBe(0);
      // Whoever tries again is not in the way of the first try.
      await cloud.expectOk('secretary1', publishCourse, next);
      expect(await bodies()).toEqual(renewed);
    }
  });
});

const added = (lessonId: string): CourseSource['lessons'][number] => ({
  lessonId,
  title: '新增',
  markdown: '新增的正文',
  check: [],
});

describe('a new lesson id', () => {
  test.each([0, 1, 2, 3])('that two branches publish at the same moment belongs to one of them, round %i', async () => {
    const both = [
      ['secretary1', 'b1', 'one'],
      ['secretary2', 'b2', 'two'],
    ] as const;
    const answers = await Promise.all(
      both.map(([name, unitId, courseId]) =>
        cloud.call(name, publishCourse, {
          ...sampleCourse({ courseId, unitId, scope: [unitId] }),
          lessons: [added(`own-${unitId}`), added('common')],
        }),
      ),
    );
    expect(answers.map((answer) => (answer.ok ? 'OK' : answer.code)).sort()).toEqual(['CONFLICT', 'OK']);
    const [mine, theirs] = answers[0]?.ok ? ['member1', 'member3'] : ['member3', 'member1'];
    const courseId = mine === 'member1' ? 'one' : 'two';
    expect(await cloud.expectOk(mine, openLesson, { lessonId: 'common' })).toMatchObject({ courseId, title: '新增' });
    expect(await cloud.call(theirs, openLesson, { lessonId: 'common' })).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect((await cloud.expectOk(theirs, listCourses, {})).items).toEqual([]);

    // The other id of the refused course is free again after an hour, and not before it could be needed.
    cloud.clock.now += SWEPT_AFTER;
    await cloud.callRaw(null, sweepCourses, {});
    const ids = (await cloud.db.in(Lessons).query({})).map(({ _id }) => _id).sort();
    expect(ids).toEqual(['common', mine === 'member1' ? 'own-b1' : 'own-b2']);
  });

  test('that was dropped from a course can come back to it before and after the hour', async () => {
    await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    const { lessons, ...rest } = sampleCourse();
    for (const wait of [0, SWEPT_AFTER / 2, SWEPT_AFTER]) {
      await cloud.expectOk('secretary1', publishCourse, { ...rest, lessons: lessons.slice(1) });
      cloud.clock.now += wait;
      await cloud.callRaw(null, sweepCourses, {});
      await cloud.expectOk('secretary1', publishCourse, { ...rest, lessons });
      cloud.clock.now += SWEPT_AFTER;
      await cloud.callRaw(null, sweepCourses, {});
      expect(await bodies()).toHaveLength(3);
    }
  });
});
