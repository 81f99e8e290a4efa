import { DailyCounts, Members, TextUploads } from '../../../cloudfunctions/_kit/collections';
import { Posts } from '../../../cloudfunctions/feed/collections';
import * as routes from '../../../cloudfunctions/feed/routes';
import { listPosts, openPost } from '../../../core/feed/contract';
import { movePost, previewBody, saveDraft, ticketPostFile } from '../../../core/feed/workbench-contract';
import { DAILY_BOUNDS } from '../../../core/kernel/daily-bounds';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { draft, givenPublished } from './sample-posts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

/** Uploads a file as a writer's phone does; returns its file id. */
async function upload(content: string, ending: 'png' | 'mp4' | 'mp3' | 'pdf'): Promise<string> {
  const { url, headers, fileId } = await cloud.expectOk('editor1', ticketPostFile, { unitId: 'b1', ending });
  expect((await fetch(url, { method: 'PUT', headers, body: content })).status).toBe(200);
  return fileId;
}

test('a post shows pictures, film, sound and files that its writer uploaded', async () => {
  const ids = [
    await upload('图', 'png'),
    await upload('片', 'mp4'),
    await upload('声', 'mp3'),
    await upload('册', 'pdf'),
  ];
  const [picture, film, sound, file] = ids;
  const markdown = `![图](${picture})\n\n![看](${film})\n\n![听](${sound})\n\n![手册.pdf（3 KB）](${file})`;
  const preview = await cloud.expectOk('editor1', previewBody, { markdown });
  expect(Object.keys(preview.addresses)).toEqual(ids);
  await cloud.expectOk('editor1', saveDraft, { postId: 'p1', seenRevision: null, ...draft({ markdown }) });
  await cloud.expectOk('secretary1', movePost, { postId: 'p1', command: { name: 'publish' }, looked: true });
  const post = await cloud.expectOk('member1', openPost, { postId: 'p1' });
  expect(post.body.map(({ type }) => type)).toEqual(['picture', 'video', 'audio', 'attachment']);
  const texts = await Promise.all(
    post.body.map(async (block) => ('src' in block ? (await fetch(post.addresses[block.src] ?? '')).text() : '')),
  );
  expect(texts).toEqual(['图', '片', '声', '册']);
});

test('a file lies in the folder of the unit under a random name, and is known to the sweep', async () => {
  const fileId = await upload('图', 'png');
  expect(fileId).toMatch(/^cloud:\/\/[\w.-]+\/posts\/b1\/\w+\.png$/);
  expect(await cloud.db.in(TextUploads).count({ fileId })).toBe(1);
});

test.each([
  ['another branch', 'editor1', 'b2', 'NOT_FOUND'],
  ['a unit above', 'editor1', 'zz', 'FORBIDDEN'],
  ['a unit that does not exist', 'admin', 'b9', 'NOT_FOUND'],
  ['their own branch, for those who only read', 'member1', 'b1', 'FORBIDDEN'],
])('no file is taken for %s', async (_title, name, unitId, code) => {
  expect(await cloud.call(name, ticketPostFile, { unitId, ending: 'png' })).toEqual({ ok: false, code });
});

test('whoever has lost the role uploads nothing more', async () => {
  await cloud.db.in(Members).updateWhere({ _id: 'editor1' }, { roles: [] });
  expect(await cloud.call('editor1', ticketPostFile, { unitId: 'b1', ending: 'png' })).toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('one writer uploads so many files a day and no more', async () => {
  await cloud.db
    .in(DailyCounts)
    .put({ _id: 'editor1:postFiles', v: 1, since: cloud.clock.now, used: DAILY_BOUNDS.postFiles - 1 });
  await upload('最后一个', 'pdf');
  expect(await cloud.call('editor1', ticketPostFile, { unitId: 'b1', ending: 'png' })).toEqual({
    ok: false,
    code: 'RATE_LIMITED',
  });
});

test.each(['html', 'svg', 'js', 'png/../../notes/x.png'])(
  'a page or a script is no file of a text: %s',
  async (ending) => {
    expect(await cloud.callRaw('wx:editor1', ticketPostFile, { unitId: 'b1', ending })).toEqual({
      ok: false,
      code: 'INVALID_INPUT',
    });
  },
);

describe('the picture of a row in the feed', () => {
  const rowOf = async (postId: string) => {
    const { items } = await cloud.expectOk('member1', listPosts, {});
    return items.find((row) => row.postId === postId);
  };

  test('is the first one of the text, as it was when the text was handed in', async () => {
    const [first, second] = [await upload('一', 'png'), await upload('二', 'png')];
    const markdown = `字\n\n![一](${first})\n\n![二](${second})`;
    await cloud.expectOk('editor1', saveDraft, { postId: 'p1', seenRevision: null, ...draft({ markdown }) });
    await cloud.expectOk('secretary1', movePost, { postId: 'p1', command: { name: 'publish' }, looked: true });
    const picture = (await rowOf('p1'))?.picture ?? '';
    expect(picture).toMatch(/^https?:/);
    expect(await (await fetch(picture)).text()).toBe('一');
  });

  test('of the app itself is its address', async () => {
    await cloud.db.in(Posts).add({ ...(await stored('p1')), _id: 'p2', order: 'zz' });
    await cloud.db.in(Posts).updateWhere({ _id: 'p2' }, { body: [{ type: 'picture', src: '/static/a.png', alt: '' }] });
    expect((await rowOf('p2'))?.picture).toBe('/static/a.png');
  });

  test('is none where the text has none, or where it is no file of a text', async () => {
    await cloud.db.in(Posts).add({ ...(await stored('p1')), _id: 'p2', order: 'zz' });
    expect((await rowOf('p1'))?.picture).toBeNull();
    const src = 'cloud://elsewhere.1/notes/secret.png';
    await cloud.db.in(Posts).updateWhere({ _id: 'p2' }, { body: [{ type: 'picture', src, alt: '' }] });
    expect((await rowOf('p2'))?.picture).toBeNull();
  });

  const stored = async (postId: string) => {
    await givenPublished(cloud, postId);
    const post = await cloud.db.in(Posts).find(postId);
    if (post === null) throw new Error('It was published');
    return post;
  };
});
