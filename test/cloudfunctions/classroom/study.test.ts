import { Completions, Members } from '../../../cloudfunctions/_kit/collections';
import { Learners, LessonTexts } from '../../../cloudfunctions/classroom/collections';
import * as routes from '../../../cloudfunctions/classroom/routes';
import { completeLesson, listCourses, savePosition } from '../../../core/classroom/contract';
import { openCourse, openLesson } from '../../../core/classroom/lesson-contract';
import { publishCourse } from '../../../core/classroom/workbench-contract';
import { anyShape } from '../../support/any-shape';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { RIGHT_ANSWERS, sampleCourse } from './sample-course';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(async () => {
  await cloud.reset();
  await cloud.expectOk('secretary1', publishCourse, sampleCourse());
});

const complete = (name: string, lessonId: string) =>
  cloud.expectOk(name, completeLesson, { lessonId, answers: RIGHT_ANSWERS[lessonId] ?? {} });
const resume = async (name: string) => (await cloud.expectOk(name, listCourses, {})).resume;
const findCompletion = (memberId: string) => cloud.db.in(Completions).find(`course:jcf:${memberId}`);

describe('a lesson', () => {
  test('shows its check without the key', async () => {
    const view = await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-2' });
    expect(view.check).toEqual([
      {
        key: 'c1',
        stem: '监督靠什么',
        options: [
          { key: 'a', text: '日常' },
          { key: 'b', text: '抽查' },
          { key: 'c', text: '传言' },
        ],
      },
      {
        key: 'c2',
        stem: '谁负责',
        options: [
          { key: 'a', text: '书记' },
          { key: 'b', text: '大家' },
        ],
      },
    ]);
    expect(view).toMatchObject({ completedAt: null, position: 0, nextLessonId: 'jcf-3', courseTitle: '监察法入门' });
  });

  test('answers the same bytes whatever its key and explanation are', async () => {
    const before = JSON.stringify([
      await cloud.call('member1', openLesson, { lessonId: 'jcf-2' }),
      await cloud.call('member1', openCourse, { courseId: 'jcf' }),
      await cloud.call('member1', listCourses, {}),
    ]);
    await cloud.db
      .in(anyShape(LessonTexts))
      .updateWhere(
        { lessonId: 'jcf-2' },
        { 'check.0.right': [2], 'check.1.right': [0], 'check.0.explanation': '另一种说法', secret: '密' },
      );
    const after = JSON.stringify([
      await cloud.call('member1', openLesson, { lessonId: 'jcf-2' }),
      await cloud.call('member1', openCourse, { courseId: 'jcf' }),
      await cloud.call('member1', listCourses, {}),
    ]);
    expect(after).toBe(before);
  });

  test('that does not exist is not found', async () => {
    expect(await cloud.call('member1', openLesson, { lessonId: 'none' })).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await cloud.call('member1', savePosition, { lessonId: 'none', position: 1 })).toEqual({
      ok: false,
      code: 'NOT_FOUND',
    });
    expect(await cloud.call('member1', completeLesson, { lessonId: 'none', answers: {} })).toEqual({
      ok: false,
      code: 'NOT_FOUND',
    });
  });

  test('takes one database request beside the caller’s', async () => {
    await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-1' });
    expect(JSON.parse(cloud.log.at(-1) ?? '{}')).toMatchObject({ databaseRequests: 2 });
  });
});

describe('saving a position', () => {
  test('brings the member back to it', async () => {
    await cloud.expectOk('member1', savePosition, { lessonId: 'jcf-2', position: 3 });
    expect(await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-2' })).toMatchObject({ position: 3 });
    expect(await resume('member1')).toEqual({
      lessonId: 'jcf-2',
      lessonTitle: '第2讲',
      courseId: 'jcf',
      courseTitle: '监察法入门',
    });
  });

  test('takes at most four database requests, the first time and later', async () => {
    for (const position of [3, 5]) {
      await cloud.expectOk('member1', savePosition, { lessonId: 'jcf-2', position });
      expect(JSON.parse(cloud.log.at(-1) ?? '{}').databaseRequests).toBeLessThanOrEqual(4);
    }
  });

  test('keeps the positions of two lessons apart, also when both are the first', async () => {
    await Promise.all([
      cloud.expectOk('member1', savePosition, { lessonId: 'jcf-1', position: 2 }),
      cloud.expectOk('member1', savePosition, { lessonId: 'jcf-2', position: 4 }),
    ]);
    expect(await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-1' })).toMatchObject({ position: 2 });
    expect(await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-2' })).toMatchObject({ position: 4 });
  });

  test('does not undo a completion nor change the lesson to resume', async () => {
    await complete('member1', 'jcf-1');
    await cloud.expectOk('member1', savePosition, { lessonId: 'jcf-1', position: 1 });
    expect(await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-1' })).toMatchObject({
      position: 1,
      completedAt: FRIDAY_MORNING,
    });
    expect(await resume('member1')).toMatchObject({ lessonId: 'jcf-2' });
  });

  test('is refused outside the scope', async () => {
    expect(await cloud.call('member3', savePosition, { lessonId: 'jcf-1', position: 1 })).toEqual({
      ok: false,
      code: 'NOT_FOUND',
    });
    expect(await cloud.db.in(Learners).count({})).toBe(0);
  });
});

describe('completing a lesson', () => {
  test('with all answers right explains them and leads to the next lesson', async () => {
    expect(await complete('member1', 'jcf-2')).toEqual({
      completedAt: FRIDAY_MORNING,
      verdicts: [
        { key: 'c1', isRight: true, explanation: '日常与抽查并重' },
        { key: 'c2', isRight: true, explanation: '人人有责' },
      ],
      courseCompleted: false,
      nextLessonId: 'jcf-3',
    });
    expect(await resume('member1')).toMatchObject({ lessonId: 'jcf-3' });
  });

  test('with a wrong answer completes nothing and explains nothing', async () => {
    const reply = await cloud.expectOk('member1', completeLesson, {
      lessonId: 'jcf-2',
      answers: { c1: ['a', 'b'], c2: ['a'] },
    });
    expect(reply).toMatchObject({
      completedAt: null,
      verdicts: [
        { key: 'c1', isRight: true, explanation: null },
        { key: 'c2', isRight: false, explanation: null },
      ],
    });
    expect((await cloud.expectOk('member1', openCourse, { courseId: 'jcf' })).completedLessons).toBe(0);
  });

  test('can be tried again after a wrong answer', async () => {
    await cloud.expectOk('member1', completeLesson, { lessonId: 'jcf-1', answers: { c1: ['b'] } });
    expect(await complete('member1', 'jcf-1')).toMatchObject({ completedAt: FRIDAY_MORNING });
  });

  test('asks for a missing answer', async () => {
    expect(await cloud.call('member1', completeLesson, { lessonId: 'jcf-2', answers: { c1: ['a'] } })).toEqual({
      ok: false,
      code: 'ANSWERS_MISSING',
    });
  });

  test('by confirming it is enough where it has no check', async () => {
    expect(await complete('member1', 'jcf-3')).toMatchObject({
      completedAt: FRIDAY_MORNING,
      verdicts: [],
      nextLessonId: null,
    });
    expect(await resume('member1')).toMatchObject({ lessonId: 'jcf-1' });
  });

  test('again answers the same and keeps its time', async () => {
    const first = await complete('member1', 'jcf-1');
    cloud.clock.now += 60_000;
    expect(await complete('member1', 'jcf-1')).toEqual(first);
  });

  test('explains a later wrong answer to a completed lesson, which stays completed', async () => {
    await complete('member1', 'jcf-1');
    expect(
      await cloud.expectOk('member1', completeLesson, { lessonId: 'jcf-1', answers: { c1: ['c'] } }),
    ).toMatchObject({
      completedAt: FRIDAY_MORNING,
      verdicts: [{ key: 'c1', isRight: false, explanation: '见监察法第三条' }],
    });
  });

  test('is refused outside the scope', async () => {
    expect(await cloud.call('member3', completeLesson, { lessonId: 'jcf-3', answers: {} })).toEqual({
      ok: false,
      code: 'NOT_FOUND',
    });
  });
});

describe('completing the last lesson', () => {
  test('completes the course, once', async () => {
    for (const lessonId of ['jcf-1', 'jcf-2'])
      expect(await complete('member1', lessonId)).toMatchObject({ courseCompleted: false });
    expect(await findCompletion('member1')).toBeNull();
    expect(await complete('member1', 'jcf-3')).toMatchObject({ courseCompleted: true });
    cloud.clock.now += 60_000;
    expect(await complete('member1', 'jcf-3')).toMatchObject({ courseCompleted: true });
    expect(await findCompletion('member1')).toMatchObject({
      assignmentId: 'course:jcf',
      memberId: 'member1',
      at: FRIDAY_MORNING,
    });
    expect(await resume('member1')).toBeNull();
  });

  test('completes the course also when the last two are completed at once', async () => {
    await complete('member1', 'jcf-1');
    await Promise.all([complete('member1', 'jcf-2'), complete('member1', 'jcf-3')]);
    expect(await findCompletion('member1')).not.toBeNull();
  });

  test('counts for a due date that is set afterwards', async () => {
    await cloud.expectOk('secretary1', publishCourse, sampleCourse({ dueAt: null }));
    for (const lessonId of Object.keys(RIGHT_ANSWERS)) await complete('member1', lessonId);
    await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    expect(await findCompletion('member1')).not.toBeNull();
  });
});

describe('the lesson to resume', () => {
  test('is gone with its lesson', async () => {
    await cloud.expectOk('member1', savePosition, { lessonId: 'jcf-3', position: 1 });
    const course = sampleCourse();
    await cloud.expectOk('secretary1', publishCourse, { ...course, lessons: course.lessons.slice(0, 2) });
    expect(await resume('member1')).toBeNull();
  });

  test('is not shown to a member who can no longer see the course', async () => {
    await cloud.expectOk('member1', savePosition, { lessonId: 'jcf-1', position: 1 });
    await cloud.db.in(Members).updateWhere({ _id: 'member1' }, { unitId: 'b2', path: ['zz', 'b2'] });
    expect(await resume('member1')).toBeNull();
  });
});
