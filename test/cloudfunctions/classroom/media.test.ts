import { DailyCounts } from '../../../cloudfunctions/_kit/collections';
import { removeFiles } from '../../../cloudfunctions/_kit/files';
import * as routes from '../../../cloudfunctions/classroom/routes';
import { openLesson, renewAddresses } from '../../../core/classroom/lesson-contract';
import {
  checkCourse,
  previewLesson,
  publishCourse,
  ticketLessonFile,
} from '../../../core/classroom/workbench-contract';
import { DAILY_BOUNDS } from '../../../core/kernel/daily-bounds';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { sampleCourse } from './sample-course';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

/** Uploads a file as an editor's phone does; returns its file id. */
async function upload(content: string, ending = 'mp3'): Promise<string> {
  const { url, headers, fileId } = await cloud.expectOk('secretary1', ticketLessonFile, { unitId: 'b1', ending });
  const put = await fetch(url, { method: 'PUT', headers, body: content });
  expect(put.status).toBe(200);
  return fileId;
}

function courseShowing(markdown: string) {
  const course = sampleCourse();
  return {
    ...course,
    looked: true as const,
    lessons: course.lessons.map((lesson, at) => (at === 0 ? { ...lesson, markdown } : lesson)),
  };
}

describe('the files of a lesson', () => {
  test('come with addresses that work, made for whoever may open the lesson', async () => {
    const fileId = await upload('声音');
    await cloud.expectOk('secretary1', publishCourse, courseShowing(`![听一听](${fileId})`));
    const lesson = await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-1' });
    const [[copy, address] = ['', '']] = Object.entries(lesson.addresses.byFileId);
    expect(lesson).toMatchObject({ kind: 'audio', body: [{ type: 'audio', src: copy, title: '听一听' }] });
    expect(await (await fetch(address)).text()).toBe('声音');
    expect(lesson.addresses.endAt).toBeGreaterThan(cloud.clock.now);

    const renewed = await cloud.expectOk('member1', renewAddresses, { lessonId: 'jcf-1' });
    expect(Object.keys(renewed.byFileId)).toEqual([copy]);
    expect(await cloud.call('member3', renewAddresses, { lessonId: 'jcf-1' })).toEqual({
      ok: false,
      code: 'NOT_FOUND',
    });
  });

  test('that are gone have no address, and the lesson opens all the same', async () => {
    await cloud.expectOk('secretary1', publishCourse, courseShowing(`![图](${await upload('图', 'png')})`));
    const shown = await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-1' });
    await removeFiles(Object.keys(shown.addresses.byFileId));
    const { addresses } = await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-1' });
    expect(addresses.byFileId).toEqual({});
  });

  test('are stored in the folder of the unit, under a random name', async () => {
    const [one, two] = [await upload('一', 'pdf'), await upload('二', 'pdf')];
    expect(one).toMatch(/^cloud:\/\/[\w.-]+\/lessons\/b1\/\w+\.pdf$/);
    expect(two).not.toBe(one);
  });

  test.each([
    ['another branch', 'secretary1', 'b2', 'NOT_FOUND'],
    ['a unit above', 'secretary1', 'zz', 'FORBIDDEN'],
    ['a unit that does not exist', 'admin', 'b9', 'NOT_FOUND'],
    ['their own branch, for those who only read', 'member1', 'b1', 'FORBIDDEN'],
  ])('are not taken for %s', async (_title, name, unitId, code) => {
    expect(await cloud.call(name, ticketLessonFile, { unitId, ending: 'png' })).toEqual({ ok: false, code });
  });

  test('are so many a day for one editor and no more', async () => {
    await cloud.db
      .in(DailyCounts)
      .put({ _id: 'secretary1:lessonFiles', v: 1, since: cloud.clock.now, used: DAILY_BOUNDS.lessonFiles - 1 });
    await upload('最后一个');
    const more = () => cloud.call('secretary1', ticketLessonFile, { unitId: 'b1', ending: 'png' });
    expect(await more()).toEqual({ ok: false, code: 'RATE_LIMITED' });
    cloud.clock.now += 24 * 3_600_000 + 1;
    expect(await more()).toMatchObject({ ok: true });
  });

  test('are pictures, film, sound or documents, never pages or scripts', async () => {
    for (const ending of ['html', 'svg', 'js', 'png/../../notes/x.png', 'PNG']) {
      expect(await cloud.callRaw('wx:secretary1', ticketLessonFile, { unitId: 'b1', ending })).toEqual({
        ok: false,
        code: 'INVALID_INPUT',
      });
    }
  });
});

describe('a lesson in the making', () => {
  test('is previewed with its files, and the lines that have to be mended', async () => {
    const fileId = await upload('片', 'mp4');
    const markdown = `## 看\n\n![看一看](${fileId})\n\n![图](https://example.org/a.png)`;
    const { body, addresses, refusedLines } = await cloud.expectOk('secretary1', previewLesson, { markdown });
    expect(body.map((block) => block.type)).toEqual(['heading', 'video']);
    expect(Object.keys(addresses.byFileId)).toEqual([fileId]);
    expect(refusedLines).toEqual([5]);
  });

  test('of a course is checked as a whole', async () => {
    const { lessons } = courseShowing('甲\n\n![图](http://a.b/c.png)');
    const wrong = { stem: '问', options: ['甲', '甲'], right: [0], explanation: '因' };
    const [first, second, third] = lessons;
    if (!first || !second || !third) throw new Error('the sample course has three lessons');
    expect(
      await cloud.expectOk('secretary1', checkCourse, { lessons: [first, { ...second, check: [wrong] }, third] }),
    ).toEqual({
      problems: [
        { lessonId: 'jcf-1', line: 3, code: 'MEDIA_NOT_ALLOWED' },
        { lessonId: 'jcf-2', line: null, code: 'CHECK_WRONG' },
      ],
    });
  });
});
