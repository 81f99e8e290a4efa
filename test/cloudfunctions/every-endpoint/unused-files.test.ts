import fc from 'fast-check';
import { AuditLog, FileRounds, FixedFiles, TextUploads } from '../../../cloudfunctions/_kit/collections';
import { downloadUrls } from '../../../cloudfunctions/_kit/files';
import { fileIdsOf } from '../../../cloudfunctions/_kit/text-files';
import { LessonTexts } from '../../../cloudfunctions/classroom/collections';
import { Disclosures } from '../../../cloudfunctions/disclosure/collections';
import { Posts } from '../../../cloudfunctions/feed/collections';
import { openLesson } from '../../../core/classroom/lesson-contract';
import {
  openCourseSource,
  publishCourse,
  sweepCourses,
  ticketLessonFile,
} from '../../../core/classroom/workbench-contract';
import { saveProposal } from '../../../core/disclosure/workbench-contract';
import { movePost, saveDraft } from '../../../core/feed/workbench-contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { sampleCourse } from '../classroom/sample-course';
import { proposal } from '../disclosure/sample-disclosures';
import { draft } from '../feed/sample-posts';
import { everyRoute } from './every-route';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud(everyRoute);
});
beforeEach(async () => {
  await cloud.reset();
  cloud.clock.now = FRIDAY_MORNING;
});
afterAll(() => cloud.close());

const DAY = 86_400_000;

async function givenUpload(): Promise<string> {
  const ticket = await cloud.expectOk('secretary1', ticketLessonFile, { unitId: 'b1', ending: 'png' });
  await fetch(ticket.url, { method: 'PUT', headers: ticket.headers, body: ticket.fileId });
  return ticket.fileId;
}
const showing = (...fileIds: readonly string[]): string =>
  ['正文', ...fileIds.map((id) => `![图](${id})`)].join('\n\n');
const course = (...fileIds: readonly string[]) => {
  const source = sampleCourse();
  return {
    ...source,
    // WeChat says later what it thinks of the picture.
    looked: true as const,
    lessons: source.lessons.map((each, at) => (at === 0 ? { ...each, markdown: showing(...fileIds) } : each)),
  };
};
const publish = (...fileIds: readonly string[]) => cloud.call('secretary1', publishCourse, course(...fileIds));
async function copyIn(at = 0): Promise<string> {
  const { lessons } = await cloud.expectOk('secretary1', openCourseSource, { courseId: sampleCourse().courseId });
  return fileIdsOf(lessons[0]?.markdown ?? '')[at] ?? '';
}
const areThere = async (...fileIds: readonly string[]): Promise<boolean[]> => {
  const found = await downloadUrls(fileIds);
  return fileIds.map((fileId) => found.has(fileId));
};
/** As many runs of the timer as two rounds take. */
async function sweep(): Promise<void> {
  for (let run = 0; run < 2; run += 1) await cloud.expectOk(null, sweepCourses, {});
}

test('a copy that the course no longer shows goes after ninety days, with what was uploaded for it; the others stay', async () => {
  const [first, second] = [await givenUpload(), await givenUpload()];
  await publish(first);
  const old = await copyIn();
  cloud.clock.now += DAY;
  await publish(second);
  const present = await copyIn();
  cloud.clock.now += 80 * DAY;
  await sweep();
  expect(await areThere(first, old)).toEqual([true, true]);
  cloud.clock.now += 12 * DAY;
  await sweep();
  expect(await areThere(first, old, present)).toEqual([false, false, true]);
  expect((await cloud.db.in(FixedFiles).query({})).map(({ fileId }) => fileId)).toEqual([present]);
  // A draft on a device that still names it is told, and not published with an empty frame.
  expect(await publish(old)).toEqual({ ok: false, code: 'MEDIA_NOT_ALLOWED' });
  expect(await publish(first)).toEqual({ ok: false, code: 'MEDIA_NOT_ALLOWED' });
});

test('what was uploaded for a text that is published goes, and a draft that names it still leads to the copy', async () => {
  const fileId = await givenUpload();
  await publish(fileId);
  const copy = await copyIn();
  cloud.clock.now += 100 * DAY;
  await sweep();
  expect(await areThere(fileId, copy)).toEqual([false, true]);
  expect(await publish(fileId)).toMatchObject({ ok: true });
  expect(await copyIn()).toBe(copy);
  const { addresses } = await cloud.expectOk('member1', openLesson, { lessonId: 'jcf-1' });
  expect(Object.keys(addresses.byFileId)).toEqual([copy]);
});

test('what was uploaded and never named goes after ninety days; what a draft names stays for as long', async () => {
  const [unused, drafted, proposed] = [await givenUpload(), await givenUpload(), await givenUpload()];
  const post = draft({ markdown: showing(drafted), requiredReading: null });
  await cloud.expectOk('editor1', saveDraft, { seenRevision: null, postId: 'p1', ...post });
  const item = proposal({ markdown: showing(proposed) });
  await cloud.expectOk('secretary1', saveProposal, { seenRevision: null, disclosureId: 'd1', ...item });
  cloud.clock.now += 89 * DAY;
  await sweep();
  expect(await areThere(unused, drafted, proposed)).toEqual([true, true, true]);
  cloud.clock.now += 400 * DAY;
  await sweep();
  expect(await areThere(unused, drafted, proposed)).toEqual([false, true, true]);
});

test('an upload from before tickets were recorded goes like others, when no text has named it for ninety days', async () => {
  const [old, drafted] = [await givenUpload(), await givenUpload()];
  await cloud.db.in(TextUploads).updateWhere({ at: FRIDAY_MORNING }, { at: 0, isGone: true });
  await cloud.db.in(TextUploads).removeWhere({ isGone: true });
  const save = (seenRevision: number | null, ...files: readonly string[]) => {
    const text = draft({ markdown: showing(...files), requiredReading: null });
    return cloud.expectOk('editor1', saveDraft, { seenRevision, postId: 'p1', ...text });
  };
  const { revision } = await save(null, old, drafted);
  await sweep();
  await save(revision, drafted);
  cloud.clock.now += 89 * DAY;
  await sweep();
  expect(await areThere(old, drafted)).toEqual([true, true]);
  cloud.clock.now += 2 * DAY;
  await sweep();
  expect(await areThere(old, drafted)).toEqual([false, true]);
});

test('a draft that names what is being removed is told', async () => {
  const fileId = await givenUpload();
  cloud.clock.now += 100 * DAY;
  await cloud.db.in(TextUploads).updateWhere({ fileId }, { isGone: true });
  const post = { seenRevision: null, postId: 'p1', ...draft({ markdown: showing(fileId), requiredReading: null }) };
  expect(await cloud.call('editor1', saveDraft, post)).toEqual({ ok: false, code: 'PICTURE_NOT_ALLOWED' });
  const item = { seenRevision: null, disclosureId: 'd1', ...proposal({ markdown: showing(fileId) }) };
  expect(await cloud.call('secretary1', saveProposal, item)).toEqual({ ok: false, code: 'PICTURE_NOT_ALLOWED' });
});

test('a file that is named again while it is being looked for stays', async () => {
  const [first, second] = [await givenUpload(), await givenUpload()];
  await publish(first);
  const old = await copyIn();
  await publish(second);
  cloud.clock.now += 100 * DAY;
  const { calls } = await cloud.local.meter.record(sweep);
  for (let step = 0; step < calls.length; step += 1) {
    await cloud.db.in(FileRounds).removeWhere({ _id: 'round' });
    cloud.killAfter(step);
    await cloud.callRaw(null, sweepCourses, {});
    cloud.killAfter(null);
    // Somebody publishes what the sweep has perhaps begun to remove: either it is there, or it is refused.
    const published = await publish(old);
    if (!published.ok) break;
    await sweep();
    expect(await areThere(old)).toEqual([true]);
    await publish(second);
    cloud.clock.now += 100 * DAY;
  }
});

/** Every file that a stored text names. */
async function named(): Promise<Set<string>> {
  const texts = await Promise.all(
    [Posts, Disclosures, LessonTexts].map((each) => cloud.db.in(each as typeof Posts).query({}, { limit: 1_000 })),
  );
  return new Set(texts.flat().flatMap((text) => fileIdsOf(JSON.stringify(text))));
}

type Writing = 'publish' | 'draft' | 'propose' | 'handIn';
/** The timer runs after so many days, and may be killed at a request. */
type Step = { do: Writing; files: number[] } | { do: 'sweep'; days: number; killedAt: number | null };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom<Writing>('publish', 'draft', 'propose', 'handIn'),
    files: fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    do: fc.constant('sweep' as const),
    days: fc.constantFrom(1, 50, 95),
    killedAt: fc.option(fc.nat({ max: 30 }), { freq: 2 }),
  }),
);

async function take(taken: Step, uploads: readonly string[]): Promise<void> {
  if (taken.do === 'sweep') {
    cloud.clock.now += taken.days * DAY;
    cloud.killAfter(taken.killedAt);
    await cloud.callRaw(null, sweepCourses, {});
    cloud.killAfter(null);
    return;
  }
  // As they were uploaded, or the copies that a text of before shows.
  const known = new Map((await cloud.db.in(FixedFiles).query({})).map(({ _id, fileId }) => [_id, fileId]));
  const some = taken.files.map((file) => uploads[file] ?? '');
  const ids = some.map((fileId, at) =>
    at === 0 ? fileId : (known.get(fileId.replace(/^cloud:\/\/[^/]+\//, '')) ?? fileId),
  );
  if (taken.do === 'publish') await publish(...ids);
  const seenRevision = async (find: Promise<{ revision: number } | null>) => (await find)?.revision ?? null;
  if (taken.do === 'draft') {
    const text = draft({ markdown: showing(...ids), requiredReading: null });
    await cloud.call('editor1', saveDraft, {
      seenRevision: await seenRevision(cloud.db.in(Posts).find('p1')),
      postId: 'p1',
      ...text,
    });
  }
  if (taken.do === 'propose') {
    const text = proposal({ markdown: showing(...ids) });
    await cloud.call('secretary1', saveProposal, {
      seenRevision: await seenRevision(cloud.db.in(Disclosures).find('d1')),
      disclosureId: 'd1',
      ...text,
    });
  }
  if (taken.do === 'handIn') await cloud.call('editor1', movePost, { postId: 'p1', command: { name: 'submit' } });
}

test('nothing that a text names is ever gone, whatever is written, however long it takes, and wherever the timer is killed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
      await cloud.reset();
      cloud.clock.now = FRIDAY_MORNING;
      const uploads = [await givenUpload(), await givenUpload(), await givenUpload(), await givenUpload()];
      const whole = new Set<string>();
      for (const each of steps) {
        // What was gone before a text named it is no loss of that text's.
        const before = await named();
        await take(each, uploads);
        const after = [...(await named())];
        const there = await areThere(...after);
        // Nor is what went while no text named it.
        for (const fileId of whole) if (!after.includes(fileId)) whole.delete(fileId);
        for (const [at, fileId] of after.entries()) {
          if (there[at]) whole.add(fileId);
          else if (before.has(fileId)) expect(whole.has(fileId)).toBe(false);
        }
      }
      // Left alone, the timer finishes, and everything that is stored is known by it.
      cloud.clock.now += 200 * DAY;
      await sweep();
      const kept = await named();
      const uploaded = await cloud.db.in(TextUploads).query({});
      expect(uploaded.filter(({ fileId }) => !kept.has(fileId))).toEqual([]);
    }),
    { numRuns: 6, seed: 20_261_129 },
  );
});

test('no entry of the audit names a file, so it need not be gone through', async () => {
  const fileId = await givenUpload();
  await publish(fileId);
  const post = draft({ markdown: showing(fileId), requiredReading: null });
  await cloud.expectOk('secretary1', saveDraft, { seenRevision: null, postId: 'p1', ...post });
  await cloud.call('secretary1', movePost, { postId: 'p1', command: { name: 'publish' } });
  const audits = await cloud.db.in(AuditLog).query({}, { limit: 1_000 });
  expect(audits.length).toBeGreaterThan(0);
  expect(fileIdsOf(JSON.stringify(audits))).toEqual([]);
});
