import {
  downloadUrls,
  folderOf,
  liesIn,
  readFile,
  removeFiles,
  uploadTicket,
} from '../../../cloudfunctions/_kit/files';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const folder = folderOf('notes', 'member1');

/** Uploads a file by a ticket, as a browser does. */
async function upload(name: string, content: string): Promise<string> {
  const { url, headers, fileId } = await uploadTicket(folder + name);
  const response = await fetch(url, { method: 'PUT', headers, body: content });
  expect(response.status).toBe(200);
  return fileId;
}

describe('files in the storage', () => {
  test('are put where the ticket says, fetched by an address, and removed', async () => {
    const first = await upload('a.txt', '第一张');
    const second = await upload('b.txt', '第二张');
    const urls = await downloadUrls([first, second, first]);
    const texts = await Promise.all([...urls.values()].map(async (url) => (await fetch(url)).text()));
    expect(texts).toEqual(['第一张', '第二张']);
    await removeFiles([first, second]);
    expect(await downloadUrls([first, second])).toEqual(new Map());
    await removeFiles([first, second]);
  });

  test('are asked for in pieces when there are many', async () => {
    const one = await upload('a.txt', '在');
    const others = Array.from({ length: 120 }, (_, n) => one.replace('a.txt', `${n}.txt`));
    expect([...(await downloadUrls([...others, one])).keys()]).toEqual([one]);
    await removeFiles([...others, one]);
    expect(await downloadUrls([one])).toEqual(new Map());
  });

  test('a ticket opens no other place', async () => {
    const { url, headers } = await uploadTicket(`${folder}a.txt`);
    const elsewhere = await fetch(url.replace('member1', 'member2'), { method: 'PUT', headers, body: 'x' });
    expect(elsewhere.status).toBe(403);
  });

  test('are read whole up to a size, and refused beyond it', async () => {
    const fileId = await upload('a.txt', '0123456789');
    const read = await readFile(fileId, 10);
    expect(read.ok && read.value.toString()).toBe('0123456789');
    expect(await readFile(fileId, 9)).toEqual({ ok: false, code: 'FILE_TOO_LARGE' });
    expect(await readFile(fileId.replace('a.txt', 'b.txt'), 10)).toEqual({ ok: false, code: 'FILE_MISSING' });
  });

  test('a kind that is not stored gets no ticket', async () => {
    await expect(uploadTicket(`${folder}a.html`)).rejects.toMatchObject({ code: 'INVALID_PARAM' });
  });
});

describe('the folder of an owner', () => {
  test.each([
    ['m001', 'notes/m001/'],
    ['a.b@c', 'notes/a!2eb!40c/'],
    ['..', 'notes/!2e!2e/'],
    ['weekly:2026', 'notes/weekly!3a2026/'],
  ])('of %s is %s', (ownerId, expected) => expect(folderOf('notes', ownerId)).toBe(expected));

  test.each([
    ['cloud://weiketang-local.storage/notes/member1/1.jpg', true],
    ['cloud://weiketang-local.7765-weiketang-local-1300/notes/member1/1.jpg', true],
    ['cloud://elsewhere.storage/notes/member1/1.jpg', false],
    ['cloud://weiketang-local.storage/notes/member11/1.jpg', false],
    ['cloud://weiketang-local.storage/notes/member1/deeper/1.jpg', false],
    ['cloud://weiketang-local.storage/notes/member1/../member2/1.jpg', false],
    ['cloud://weiketang-local.storage/recordings/member1/1.jpg', false],
    ['https://elsewhere.example/notes/member1/1.jpg', false],
  ])('holds %s: %s', (fileId, expected) => expect(liesIn(folder, fileId)).toBe(expected));
});
