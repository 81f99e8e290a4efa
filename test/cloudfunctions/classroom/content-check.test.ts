import { AuditLog } from '../../../cloudfunctions/_kit/collections';
import * as routes from '../../../cloudfunctions/classroom/routes';
import * as feed from '../../../cloudfunctions/feed/routes';
import * as library from '../../../cloudfunctions/library/routes';
import { openCourse } from '../../../core/classroom/lesson-contract';
import { publishCourse, ticketLessonFile } from '../../../core/classroom/workbench-contract';
import { importStatute, makeCourse } from '../../../core/library/workbench-contract';
import { lendingRules2023 } from '../../core/library/lending-rules';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { sampleCourse } from './sample-course';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes, feed, library]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const TEXT = 'security.msgSecCheck';
const PICTURE = 'security.mediaCheckAsync';
const askedOf = (api: string) => [...cloud.local.outbox.list()].reverse().filter((entry) => entry.api === api);
const wordsAsked = () => askedOf(TEXT).map(({ request }) => JSON.stringify(request));
const play = (name: string) => cloud.local.outbox.play(TEXT, name);

const given = (identity = 'wx:secretary1', changes: Partial<ReturnType<typeof sampleCourse>> = {}, looked?: true) =>
  cloud.callRaw(identity, publishCourse, { ...sampleCourse(), ...changes, looked });
const outcomeOf = async (...args: Parameters<typeof given>) => {
  const reply = await given(...args);
  return reply.ok ? 'published' : reply.code;
};
const isRead = async () => (await cloud.call('member1', openCourse, { courseId: sampleCourse().courseId })).ok;

test('all that readers get is checked: the title, the summary, each lesson and its questions', async () => {
  const { title, summary, lessons } = sampleCourse();
  expect(await outcomeOf()).toBe('published');
  const asked = wordsAsked().join('\n');
  const questions = lessons.flatMap(({ check }) => check.flatMap((item) => [item.stem, ...item.options]));
  for (const words of [title, summary, ...lessons.map((lesson) => lesson.title), ...questions]) {
    expect(asked).toContain(words);
  }
});

test('what readers have had before is not asked about again', async () => {
  await given();
  const before = askedOf(TEXT).length;
  const [first, ...others] = sampleCourse().lessons;
  if (!first) throw new Error('no lesson');
  const lessons = [{ ...first, markdown: '改过的一课。' }, ...others];
  expect(await outcomeOf('wx:secretary1', { lessons })).toBe('published');
  expect(wordsAsked().slice(before)).toEqual([expect.stringContaining('改过的一课。')]);
});

test('what WeChat refuses is not published, and says so', async () => {
  play('risky');
  expect(await outcomeOf('wx:secretary1', {}, true)).toBe('CONTENT_REFUSED');
  expect(await isRead()).toBe(false);
});

test.each(['down', 'silent', 'notSeen'])('%s: it waits for whoever publishes it to have looked', async (answer) => {
  play(answer);
  expect(await outcomeOf()).toBe('CONTENT_HELD');
  expect(await isRead()).toBe(false);
  play(answer);
  expect(await outcomeOf('wx:secretary1', {}, true)).toBe('published');
  const [audit] = await cloud.db.in(AuditLog).query({ action: 'course.published' });
  expect(audit?.detail).toMatchObject({ check: answer === 'silent' ? 'down' : answer });
});

test('what WeChat doubts, nobody passes in their own words but an administrator', async () => {
  play('review');
  expect(await outcomeOf('wx:secretary1', {}, true)).toBe('CONTENT_DOUBTED');
  play('review');
  expect(await outcomeOf('wx:admin')).toBe('CONTENT_HELD');
  play('review');
  expect(await outcomeOf('wx:admin', {}, true)).toBe('published');
});

describe('a picture of a lesson', () => {
  const shown = async (content: string) => {
    const ticket = await cloud.expectOk('secretary1', ticketLessonFile, { unitId: 'b1', ending: 'png' });
    await fetch(ticket.url, { method: 'PUT', headers: ticket.headers, body: content });
    const [first, ...others] = sampleCourse().lessons;
    if (!first) throw new Error('no lesson');
    return { lessons: [{ ...first, markdown: `看图\n\n![图](${ticket.fileId})` }, ...others] };
  };

  test('is asked about when the course is published, and what WeChat passes later goes out', async () => {
    const lessons = await shown('图');
    expect(await outcomeOf('wx:secretary1', lessons)).toBe('CONTENT_HELD');
    expect(askedOf(PICTURE)).toMatchObject([{ request: { media_type: 2, openid: 'secretary1' } }]);
    await cloud.local.outbox.delivered();
    expect(await outcomeOf('wx:secretary1', lessons)).toBe('published');
    expect(askedOf(PICTURE)).toHaveLength(1);
  });

  test('goes out before there is a result if whoever publishes has looked', async () => {
    expect(await outcomeOf('wx:secretary1', await shown('图'), true)).toBe('published');
  });

  test('that WeChat refuses is not published, whoever looks', async () => {
    const lessons = await shown('图');
    cloud.local.outbox.play(PICTURE, 'risky');
    await outcomeOf('wx:secretary1', lessons);
    await cloud.local.outbox.delivered();
    expect(await outcomeOf('wx:admin', lessons, true)).toBe('CONTENT_REFUSED');
  });
});

test('of a course that is made of a statute, the title is checked, and not the text of the law', async () => {
  const statute = { code: 'jieyue', version: '2023-03-01', markdown: lendingRules2023, commit: true };
  await cloud.expectOk('admin', importStatute, statute);
  const before = askedOf(TEXT).length;
  const wanted = {
    statuteId: 'jieyue@2023-03-01',
    unitId: 'b1',
    scope: ['b1'],
    title: '学条例',
    dueAt: null,
    commit: true,
  };
  expect(await cloud.call('secretary1', makeCourse, wanted)).toMatchObject({ ok: true });
  expect(wordsAsked().slice(before)).toEqual([expect.stringContaining('学条例')]);
});
