import * as routes from '../../../cloudfunctions/classroom/routes';
import { setFavourite } from '../../../core/classroom/contract';
import { listFavourites, openCourse, openLesson } from '../../../core/classroom/lesson-contract';
import { publishCourse } from '../../../core/classroom/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { sampleCourse } from './sample-course';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(async () => {
  await cloud.reset();
  await cloud.expectOk('secretary1', publishCourse, sampleCourse());
});

const set = (kind: 'course' | 'lesson', subjectId: string, isOn = true) =>
  cloud.call('member1', setFavourite, { kind, subjectId, isOn });
const favourites = async (name = 'member1') => (await cloud.expectOk(name, listFavourites, {})).items;

describe('favourites', () => {
  test('hold courses and lessons, the newest first, and are shown where they are opened', async () => {
    expect(await set('course', 'jcf')).toEqual({ ok: true, data: { isOn: true } });
    cloud.clock.now += 1000;
    await set('lesson', 'jcf-2');
    expect(await favourites()).toEqual([
      {
        kind: 'lesson',
        courseId: 'jcf',
        courseTitle: '监察法入门',
        lesson: { lessonId: 'jcf-2', title: '第2讲', kind: 'article' },
      },
      { kind: 'course', courseId: 'jcf', courseTitle: '监察法入门', lesson: null },
    ]);
    expect(await cloud.expectOk('member1', openCourse, { courseId: 'jcf' })).toMatchObject({ isFavourite: true });
    expect(await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-2' })).toMatchObject({ isFavourite: true });
    expect(await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-1' })).toMatchObject({ isFavourite: false });
  });

  test('are a member’s own', async () => {
    await set('course', 'jcf');
    expect(await favourites('member2')).toEqual([]);
    expect(await cloud.expectOk('member2', openCourse, { courseId: 'jcf' })).toMatchObject({ isFavourite: false });
  });

  test('set twice are there once and keep their place; taken off twice they are gone', async () => {
    await set('course', 'jcf');
    cloud.clock.now += 1000;
    await set('lesson', 'jcf-1');
    cloud.clock.now += 1000;
    await set('course', 'jcf');
    expect((await favourites()).map(({ kind }) => kind)).toEqual(['lesson', 'course']);
    for (const _ of [1, 2]) expect(await set('course', 'jcf', false)).toEqual({ ok: true, data: { isOn: false } });
    expect((await favourites()).map(({ kind }) => kind)).toEqual(['lesson']);
  });

  test('refuse what the member cannot see, and do not show it any more', async () => {
    await set('lesson', 'jcf-3');
    for (const [kind, id] of [
      ['course', 'jcf'],
      ['lesson', 'jcf-1'],
      ['course', 'none'],
      ['lesson', 'none'],
    ] as const) {
      expect(await cloud.call('member3', setFavourite, { kind, subjectId: id, isOn: true })).toEqual({
        ok: false,
        code: 'NOT_FOUND',
      });
    }
    const course = sampleCourse();
    await cloud.expectOk('secretary1', publishCourse, { ...course, lessons: course.lessons.slice(0, 2) });
    expect(await favourites()).toEqual([]);
    expect(await set('lesson', 'jcf-3', false)).toMatchObject({ ok: true });
  });
});
