import { Assignments, AuditLog } from '../../../cloudfunctions/_kit/collections';
import { Courses, Lessons, LessonTexts } from '../../../cloudfunctions/classroom/collections';
import { courseOf, type LessonTextDoc } from '../../../cloudfunctions/classroom/documents';
import * as routes from '../../../cloudfunctions/classroom/routes';
import { listSearchableCourses } from '../../../cloudfunctions/classroom/searchable';
import { listCourses, setFavourite } from '../../../core/classroom/contract';
import { listFavourites, openCourse, openLesson } from '../../../core/classroom/lesson-contract';
import {
  listManagedCourses,
  openCourseSource,
  publishCourse,
  sweepCourses,
  withdrawCourse,
} from '../../../core/classroom/workbench-contract';
import { orderKey } from '../../../core/kernel/order-key';
import { anyShape } from '../../support/any-shape';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { sampleCourse } from './sample-course';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

describe('a published course', () => {
  test('comes back as its author wrote it, and published again unchanged is the same', async () => {
    const { revision } = await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    const source = await cloud.expectOk('secretary1', openCourseSource, { courseId: 'jcf' });
    expect(source).toEqual({ ...sampleCourse(), revision, isWithdrawn: false });
    expect((await cloud.expectOk('secretary1', publishCourse, { ...source, seenRevision: revision })).revision).toBe(
      revision,
    );
  });

  test('is not overwritten by somebody who edited an older one', async () => {
    const { revision } = await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    const mine = { ...sampleCourse({ title: '甲' }), seenRevision: revision };
    const theirs = { ...sampleCourse({ title: '乙' }), seenRevision: revision };
    await cloud.expectOk('admin', publishCourse, mine);
    expect(await cloud.call('secretary1', publishCourse, theirs)).toEqual({ ok: false, code: 'CONFLICT' });
    // A retry of the accepted publishing is not refused.
    expect(await cloud.call('admin', publishCourse, mine)).toMatchObject({ ok: true });
    const anew = { ...sampleCourse({ title: '丙' }), seenRevision: null };
    expect(await cloud.call('secretary1', publishCourse, anew)).toEqual({ ok: false, code: 'CONFLICT' });
  });

  test('is opened for editing by those who may publish it, and its answers by nobody else', async () => {
    await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    const open = (name: string) => cloud.call(name, openCourseSource, { courseId: 'jcf' });
    expect(await open('admin')).toMatchObject({ ok: true });
    expect(await open('secretary2')).toEqual({ ok: false, code: 'NOT_FOUND' });
    for (const name of ['member1', 'editor1', 'reviewer']) {
      expect(await open(name)).toEqual({ ok: false, code: 'FORBIDDEN' });
    }
  });

  test('of a higher unit cannot be edited by a secretary who reads it', async () => {
    await cloud.expectOk('admin', publishCourse, sampleCourse({ unitId: 'zz', scope: ['zz'] }));
    expect(await cloud.call('secretary1', openCourseSource, { courseId: 'jcf' })).toEqual({
      ok: false,
      code: 'FORBIDDEN',
    });
  });

  test('is in the lists of those who manage its unit', async () => {
    await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    const rows = async (name: string) => (await cloud.expectOk(name, listManagedCourses, {})).items;
    expect(await rows('secretary1')).toMatchObject([{ courseId: 'jcf', column: 'law', lessons: 3 }]);
    expect(await rows('admin')).toHaveLength(1);
    expect(await rows('secretary2')).toEqual([]);
  });
});

describe('a course that is withdrawn', () => {
  beforeEach(async () => {
    await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    await cloud.expectOk('member1', setFavourite, { kind: 'course', subjectId: 'jcf', isOn: true });
    await cloud.expectOk('secretary1', withdrawCourse, { courseId: 'jcf' });
  });

  test('is visible to nobody, and nobody is asked to finish it', async () => {
    expect(await cloud.expectOk('member1', listCourses, {})).toEqual({ items: [], resume: null, recommended: [] });
    expect(await cloud.call('member1', openLesson, { lessonId: 'jcf-1' })).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect((await cloud.expectOk('member1', listFavourites, {})).items).toEqual([]);
    const assignment = await cloud.db.in(Assignments).find('course:jcf');
    expect(assignment).toMatchObject({ isWithdrawn: true });
  });

  test('is written into the audit log, once however often it is asked', async () => {
    await cloud.expectOk('admin', withdrawCourse, { courseId: 'jcf' });
    expect(await cloud.db.in(AuditLog).query({ action: 'course.withdrawn' })).toMatchObject([
      { actorId: 'secretary1', subject: 'jcf' },
    ]);
  });

  test('stays on the desk and is published again from there', async () => {
    expect((await cloud.expectOk('secretary1', listManagedCourses, {})).items).toMatchObject([{ isWithdrawn: true }]);
    const source = await cloud.expectOk('secretary1', openCourseSource, { courseId: 'jcf' });
    expect(source).toMatchObject({ scope: [], isWithdrawn: true });
    await cloud.expectOk('secretary1', publishCourse, { ...source, scope: ['b1'] });
    expect((await cloud.expectOk('member1', listCourses, {})).items).toHaveLength(1);
  });

  test('can be withdrawn by nobody else', async () => {
    await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    expect(await cloud.call('secretary2', withdrawCourse, { courseId: 'jcf' })).toEqual({
      ok: false,
      code: 'NOT_FOUND',
    });
    expect(await cloud.call('editor1', withdrawCourse, { courseId: 'jcf' })).toEqual({ ok: false, code: 'FORBIDDEN' });
  });
});

describe('courses in the list', () => {
  test('are ordered by the rank that their publishers gave them, then newest first', async () => {
    for (const [at, rank] of [50, 7, 50].entries()) {
      cloud.clock.now += 1000;
      const course = sampleCourse({ courseId: `c${at}`, dueAt: null, rank });
      const lessons = course.lessons.map((lesson) => ({ ...lesson, lessonId: `${lesson.lessonId}-${at}` }));
      await cloud.expectOk('secretary1', publishCourse, { ...course, lessons });
    }
    const { items, recommended } = await cloud.expectOk('member1', listCourses, {});
    expect(items.map(({ courseId }) => courseId)).toEqual(['c1', 'c2', 'c0']);
    expect(recommended).toEqual(['c1', 'c2', 'c0'].map((courseId) => ({ courseId, reason: 'new' })));
  });
});

describe('a course that was published before its versions stood beside each other', () => {
  /** The course and its lessons as v 2 stored them. */
  async function storedAsBefore(): Promise<LessonTextDoc[]> {
    await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    const [course, lessons] = await Promise.all([cloud.db.in(Courses).find('jcf'), cloud.db.in(LessonTexts).query({})]);
    if (!course) throw new Error('the course should be there');
    await cloud.db.in(LessonTexts).removeWhere({ courseId: 'jcf' });
    const present = courseOf(course);
    const outline = present.outline.map(({ textId: _, ...entry }) => entry);
    await cloud.db.in(anyShape(Courses)).put({ ...present, v: 2, outline, fingerprint: 'before' });
    for (const { _id, lessonId, at: _at, ...lesson } of lessons) {
      const position = Number(lessonId.at(-1)) - 1;
      await cloud.db.in(anyShape(Lessons)).put({ ...lesson, _id: lessonId, v: 2, position, fingerprint: _id });
    }
    return lessons;
  }

  test('opens, is found and is renewed as any other', async () => {
    const lessons = await storedAsBefore();
    const opened = await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-2' });
    expect(opened.body).toEqual(lessons.find(({ lessonId }) => lessonId === 'jcf-2')?.body);
    const source = await cloud.expectOk('secretary1', openCourseSource, { courseId: 'jcf' });
    expect(source.lessons).toEqual(sampleCourse().lessons);
    const found = await listSearchableCourses(cloud.db, '');
    expect(found.sets[0]?.things).toHaveLength(3);

    const kept = { ...source, title: '修订', lessons: source.lessons.slice(1) };
    await cloud.expectOk('secretary1', publishCourse, { ...kept, seenRevision: source.revision });
    expect((await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-2' })).body).toEqual(opened.body);
    expect(await cloud.call('member1', openLesson, { lessonId: 'jcf-1' })).toEqual({ ok: false, code: 'NOT_FOUND' });
    cloud.clock.now += 61 * 60_000;
    await cloud.callRaw(null, sweepCourses, {});
    expect(await cloud.db.in(Lessons).find('jcf-1')).toBeNull();
    expect((await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-2' })).body).toEqual(opened.body);
  });
});

describe('a course that was published before there were columns and films', () => {
  beforeEach(async () => {
    await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    const [course, text] = await Promise.all([
      cloud.db.in(Courses).find('jcf'),
      cloud.db.in(LessonTexts).query({ lessonId: 'jcf-1' }),
    ]);
    if (!course || !text[0]) throw new Error('the course should be there');
    const { column: _column, rank: _rank, outline, ...oldCourse } = courseOf(course);
    const { _id, lessonId, kind: _kind, markdown: _markdown, at: _at, ...oldLesson } = text[0];
    const order = orderKey(FRIDAY_MORNING, 'jcf');
    const oldOutline = outline.map(({ kind: _, textId: _textId, ...entry }) => entry);
    const lesson = { ...oldLesson, _id: lessonId, v: 1, position: 0, fingerprint: _id };
    await cloud.db.in(anyShape(Courses)).put({ ...oldCourse, v: 1, order, outline: oldOutline });
    await cloud.db.in(anyShape(Lessons)).put(lesson);
    for (const id of ['jcf-2', 'jcf-3']) await cloud.db.in(anyShape(Lessons)).put({ ...lesson, _id: id });
  });

  test('opens as it did', async () => {
    const { items } = await cloud.expectOk('member1', listCourses, {});
    expect(items).toMatchObject([{ courseId: 'jcf', column: 'general' }]);
    const course = await cloud.expectOk('member1', openCourse, { courseId: 'jcf' });
    expect(course.items[0]).toMatchObject({ kind: 'article', minutes: 1 });
    const lesson = await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-1' });
    expect(lesson.body.map((block) => block.type)).toEqual(['heading', 'paragraph', 'list', 'quote']);
  });

  test('can be edited: its Markdown is made of what it shows', async () => {
    const before = await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-1' });
    const source = await cloud.expectOk('secretary1', openCourseSource, { courseId: 'jcf' });
    expect(source.lessons[0]?.markdown).toContain('## 要点');
    await cloud.expectOk('secretary1', publishCourse, { ...source, column: 'law' });
    expect((await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-1' })).body).toEqual(before.body);
  });
});
