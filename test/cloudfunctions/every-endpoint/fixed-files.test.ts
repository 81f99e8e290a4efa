import { FixedFiles } from '../../../cloudfunctions/_kit/collections';
import { writeFile } from '../../../cloudfunctions/_kit/files';
import { openLesson } from '../../../core/classroom/lesson-contract';
import { openCourseSource, publishCourse, ticketLessonFile } from '../../../core/classroom/workbench-contract';
import { openDisclosure } from '../../../core/disclosure/contract';
import {
  type DisclosureCommand,
  moveDisclosure,
  openProposal,
  saveProposal,
} from '../../../core/disclosure/workbench-contract';
import { openPost } from '../../../core/feed/contract';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import { movePost, openWork, previewBody, saveDraft } from '../../../core/feed/workbench-contract';
import { MEDIA_ENDINGS, type MediaKind } from '../../../core/kernel/media-files';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { sampleCourse } from '../classroom/sample-course';
import { proposal } from '../disclosure/sample-disclosures';
import { draft } from '../feed/sample-posts';
import { everyRoute } from './every-route';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud(everyRoute);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const SEEN = 'the bytes that were looked at';
const OTHER = 'other bytes';

/** A ticket of an editor. `swap` stands for whoever still holds one: the cloud's tickets live for minutes. */
async function givenTicket(ending: string) {
  const ticket = await cloud.expectOk('secretary1', ticketLessonFile, { unitId: 'b1', ending });
  return { ...ticket, swap: () => writeFile(ticket.path, Buffer.from(OTHER)) };
}
async function givenUpload(ending: string, bytes = SEEN) {
  const ticket = await givenTicket(ending);
  await fetch(ticket.url, { method: 'PUT', headers: ticket.headers, body: bytes });
  return ticket;
}
const showing = (fileId: string) => `正文\n\n![看这里](${fileId})`;
const course = (fileId: string) => {
  const source = sampleCourse();
  return {
    ...source,
    // WeChat says later what it thinks of the picture.
    looked: true as const,
    lessons: source.lessons.map((each, at) => (at === 0 ? { ...each, markdown: showing(fileId) } : each)),
  };
};
/** The bytes behind every address, in order. */
const bytesAt = (addresses: Record<string, string>) =>
  Promise.all(Object.values(addresses).map(async (url) => (await fetch(url)).text()));
const lessonBytes = async () =>
  bytesAt((await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-1' })).addresses.byFileId);

const KINDS = Object.entries(MEDIA_ENDINGS).map(([kind, [ending = '']]): [MediaKind, string] => [
  kind as MediaKind,
  ending,
]);

describe.each(KINDS)('the %s of a lesson', (_kind, ending) => {
  test('is what it was when the course was published', async () => {
    const file = await givenUpload(ending);
    await cloud.expectOk('secretary1', publishCourse, course(file.fileId));
    await file.swap();
    expect(await lessonBytes()).toEqual([SEEN]);
    await cloud.expectOk('secretary1', publishCourse, { ...course(file.fileId), title: '第二版' });
    expect(await lessonBytes()).toEqual([SEEN]);
  });

  test('that is not there, or never was, keeps the course from being published', async () => {
    const { fileId, swap } = await givenTicket(ending);
    const publish = () => cloud.call('secretary1', publishCourse, course(fileId));
    expect(await publish()).toEqual({ ok: false, code: 'MEDIA_NOT_ALLOWED' });
    await swap();
    expect(await publish()).toMatchObject({ ok: true });
  });
});

test('a course is published again with what is fixed already, without another copy or request', async () => {
  const { fileId } = await givenUpload('mp4');
  const first = await cloud.expectOk('secretary1', publishCourse, course(fileId));
  expect(await cloud.expectOk('secretary1', publishCourse, course(fileId))).toEqual(first);
  const source = await cloud.expectOk('secretary1', openCourseSource, { courseId: first.courseId });
  expect(source.lessons[0]?.markdown).toMatch(/cloud:\/\/[\w.-]+\/fixed\/\w+\.mp4/);
  const { lessons } = source;
  const again = { ...course(fileId), title: '第二版' };
  const inPlace = await cloud.local.meter.record(() =>
    cloud.expectOk('secretary1', publishCourse, { ...again, lessons }),
  );
  const uploaded = await cloud.local.meter.record(() =>
    cloud.expectOk('secretary1', publishCourse, { ...course(fileId), title: '第三版' }),
  );
  expect(uploaded.calls.length).toBe(inPlace.calls.length + 1);
  expect(await cloud.db.in(FixedFiles).count({})).toBe(1);
});

test('two that publish one file at the same moment show the same copy', async () => {
  const { fileId } = await givenUpload('png');
  const two = ['first', 'second'].map((courseId) => ({
    ...course(fileId),
    courseId,
    lessons: course(fileId).lessons.map((each) => ({ ...each, lessonId: `${courseId}-${each.lessonId}` })),
  }));
  await Promise.all(two.map((each) => cloud.expectOk('secretary1', publishCourse, each)));
  const shown = await Promise.all(
    two.map(({ lessons: [first] }) => cloud.expectOk('member1', openLesson, { lessonId: first?.lessonId ?? '' })),
  );
  const [one, other] = shown.map(({ addresses }) => Object.keys(addresses.byFileId));
  expect(one).toEqual(other);
  expect(one).toHaveLength(1);
});

/** Ways of writing a file's id that a parser of Markdown reads and a search of the text may not. */
test.each<[string, (fileId: string) => string]>([
  ['an escaped colon', (fileId) => `![图](${fileId.replace('cloud:', 'cloud\\:')})`],
  ['a character reference', (fileId) => `![图](${fileId.replace(':', '&#58;')})`],
  ['a reference', (fileId) => `![图][a]\n\n[a]: ${fileId}`],
  ['angle brackets', (fileId) => `![图](<${fileId}>)`],
  ['a longer ending beside it', (fileId) => `![图](${fileId})![图](${fileId}x)`],
  ['an escaped dot', (fileId) => `![图](${fileId.replace(/\.(\w+)$/, '\\.$1')})`],
])('a file that is written with %s is fixed or refused', async (_title, write) => {
  const file = await givenUpload('png');
  const source = course(file.fileId);
  const lessons = source.lessons.map((each, at) => (at === 0 ? { ...each, markdown: write(file.fileId) } : each));
  const published = await cloud.call('secretary1', publishCourse, { ...source, lessons });
  await file.swap();
  if (published.ok) expect(await lessonBytes()).toEqual([SEEN]);
  else expect(published.code).toBe('MEDIA_NOT_ALLOWED');
});

describe('the picture of a post', () => {
  const moved = (name: string, command: 'submit' | 'publish') =>
    cloud.call(name, movePost, { postId: 'p1', command: { name: command }, looked: true });
  const written = (fileId: string) =>
    cloud.expectOk('editor1', saveDraft, { seenRevision: null, postId: 'p1', ...draft({ markdown: showing(fileId) }) });
  const reviewed = async () => {
    const { markdown } = await cloud.expectOk('secretary1', openWork, { postId: 'p1' });
    return bytesAt((await cloud.expectOk('secretary1', previewBody, { markdown })).addresses);
  };
  const read = async () => bytesAt((await cloud.expectOk('member1', openPost, { postId: 'p1' })).addresses);

  test('is what it was when the post was submitted, for reviewers and readers', async () => {
    const file = await givenUpload('png');
    await written(file.fileId);
    expect(await moved('editor1', 'submit')).toMatchObject({ ok: true });
    await file.swap();
    expect(await reviewed()).toEqual([SEEN]);
    expect(await moved('secretary1', 'publish')).toMatchObject({ ok: true });
    await file.swap();
    expect(await read()).toEqual([SEEN]);
  });

  test('of a draft that is published at once is what it was then', async () => {
    const file = await givenUpload('png');
    await cloud.expectOk('secretary1', saveDraft, {
      seenRevision: null,
      postId: 'p1',
      ...draft({ markdown: showing(file.fileId) }),
    });
    expect(await moved('secretary1', 'publish')).toMatchObject({ ok: true });
    await file.swap();
    expect(await read()).toEqual([SEEN]);
  });

  test('that is not there keeps the post a draft', async () => {
    const { fileId } = await givenTicket('png');
    await written(fileId);
    expect(await moved('editor1', 'submit')).toEqual({ ok: false, code: 'PICTURE_NOT_ALLOWED' });
    expect(await cloud.expectOk('editor1', openWork, { postId: 'p1' })).toMatchObject({ status: 'draft' });
  });
});

describe('the pictures of an item of disclosure', () => {
  const give = (name: string, command: DisclosureCommand) =>
    cloud.expectOk(name, moveDisclosure, { disclosureId: 'd1', command, looked: true });
  const steps: [string, DisclosureCommand][] = [
    ['editor1', { name: 'submit' }],
    ['secretary1', { name: 'review', checked: [...DEFAULT_CHECKLIST] }],
    ['admin', { name: 'approve' }],
  ];
  const read = async () => bytesAt((await cloud.expectOk('member1', openDisclosure, { disclosureId: 'd1' })).addresses);

  test('are what they were when each text was handed in', async () => {
    const [decision, progress, result] = [
      await givenUpload('png', 'decision'),
      await givenUpload('png', 'progress'),
      await givenUpload('png', 'result'),
    ];
    const fields = proposal({ markdown: showing(decision.fileId) });
    await cloud.expectOk('editor1', saveProposal, { seenRevision: null, disclosureId: 'd1', ...fields });
    for (const [name, command] of steps) {
      await give(name, command);
      await decision.swap();
      const { addresses } = await cloud.expectOk('admin', openProposal, { disclosureId: 'd1' });
      expect(await bytesAt(addresses)).toEqual(['decision']);
    }
    await give('secretary1', { name: 'addProgress', key: 'progress-1', markdown: showing(progress.fileId) });
    await progress.swap();
    await give('secretary1', { name: 'conclude', markdown: showing(result.fileId) });
    await result.swap();
    expect(await read()).toEqual(['decision', 'progress', 'result']);
  });

  test('that are not there keep a text from being handed in', async () => {
    const { fileId } = await givenTicket('png');
    await cloud.expectOk('editor1', saveProposal, {
      seenRevision: null,
      disclosureId: 'd1',
      ...proposal({ markdown: showing(fileId) }),
    });
    const reply = await cloud.call('editor1', moveDisclosure, { disclosureId: 'd1', command: { name: 'submit' } });
    expect(reply).toEqual({ ok: false, code: 'PICTURE_NOT_ALLOWED' });
  });
});
