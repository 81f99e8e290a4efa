import { ownPathOf } from '../../../cloudfunctions/_kit/files';
import { previewLesson, publishCourse } from '../../../core/classroom/workbench-contract';
import { moveDisclosure, saveProposal } from '../../../core/disclosure/workbench-contract';
import { previewBody, saveDraft } from '../../../core/feed/workbench-contract';
import type { Endpoint } from '../../../core/kernel/endpoint';
import { keepRecording, saveNote } from '../../../core/notebook/contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { sampleCourse } from '../classroom/sample-course';
import { givenProposal, proposal } from '../disclosure/sample-disclosures';
import { draft } from '../feed/sample-posts';
import { everyRoute } from './every-route';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud(everyRoute);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const FOREIGN = [
  'cloud://other-env.bucket/lessons/b1/a.png',
  'cloud://weiketang-local2.storage/lessons/b1/a.png',
  'cloud://WEIKETANG-LOCAL.storage/lessons/b1/a.png',
  'cloud://x.weiketang-local.storage/lessons/b1/a.png',
  'cloud://weiketang-local/lessons/b1/a.png',
  'cloud://weiketang-local.storage/lessons/../notes/member2/a.png',
  'cloud://weiketang-local.storage//lessons/b1/a.png',
];
const OWN = 'cloud://weiketang-local.storage/lessons/b1/a.png';

test.each(FOREIGN)('%s is no file of ours', (fileId) => {
  expect(ownPathOf(fileId)).toBeNull();
});

test('a file of ours has its path', () => {
  expect(ownPathOf(OWN)).toBe('lessons/b1/a.png');
});

const withPicture = (src: string) => `正文\n\n![图](${src})`;
const course = (src: string) => {
  const source = sampleCourse();
  return { ...source, lessons: source.lessons.map((lesson) => ({ ...lesson, markdown: withPicture(src) })) };
};
const note = { key: 'note-0001', lessonId: null, anchor: null, text: '手抄' };
const recording = { key: 'rec-00000001', title: '课', sentence: '一句话' };
const inFolder = (src: string, folder: string) => src.replace('lessons/b1', folder);

/** Everywhere that a file id can be handed in. A preview reports the line, everything else is refused. */
const PLACES: [string, Endpoint, (src: string) => unknown][] = [
  ['a post', saveDraft, (src) => ({ seenRevision: null, postId: 'p1', ...draft({ markdown: withPicture(src) }) })],
  ['the preview of a post', previewBody, (src) => ({ markdown: withPicture(src) })],
  [
    'a proposal',
    saveProposal,
    (src) => ({ seenRevision: null, disclosureId: 'd9', ...proposal({ markdown: withPicture(src) }) }),
  ],
  [
    'progress on an item',
    moveDisclosure,
    (src) => ({ disclosureId: 'd1', command: { name: 'addProgress', key: 'progress-1', markdown: withPicture(src) } }),
  ],
  ['a course', publishCourse, course],
  ['the photos of a note', saveNote, (src) => ({ ...note, photos: [inFolder(src, 'notes/secretary1')] })],
  ['a recording', keepRecording, (src) => ({ ...recording, fileId: inFolder(src, 'recordings/secretary1') })],
];

describe.each(PLACES)('%s', (_title, endpoint, inputOf) => {
  test('takes no file of another environment', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    for (const src of FOREIGN) {
      const reply = await cloud.callRaw('wx:secretary1', endpoint, inputOf(src));
      expect([src, reply]).toEqual([src, { ok: false, code: expect.stringMatching(/NOT_ALLOWED|INVALID_INPUT/) }]);
    }
  });
});

test('the preview of a lesson names the line of a file of another environment', async () => {
  for (const src of FOREIGN) {
    const { refusedLines } = await cloud.expectOk('secretary1', previewLesson, { markdown: withPicture(src) });
    expect([src, refusedLines]).toEqual([src, [3]]);
  }
  expect(await cloud.expectOk('secretary1', previewLesson, { markdown: withPicture(OWN) })).toMatchObject({
    refusedLines: [],
  });
});
