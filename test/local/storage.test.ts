import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestCloud, type TestCloud, temporaryFolder } from './support/test-cloud';

const photo = Buffer.from('not really a photo');

describe('storage through the SDK', () => {
  let cloud: TestCloud;
  let now = Date.UTC(2026, 10, 20);

  beforeAll(async () => {
    cloud = await startTestCloud({}, { now: () => now });
  });
  beforeEach(() => cloud.clear());
  afterAll(() => cloud.close());

  async function addressOf(fileID: string, maxAge = 60): Promise<string> {
    const { fileList } = await cloud.sdk.getTempFileURL({ fileList: [{ fileID, maxAge }] });
    return String(fileList[0]?.tempFileURL);
  }

  test.each(['photos/a.jpg', '照片/第 1 张 (新).png', 'a/b/c/d.PDF'])(
    'gives back what was stored as %s',
    async (cloudPath) => {
      const { fileID } = await cloud.sdk.uploadFile({ cloudPath, fileContent: photo });
      expect(fileID).toBe(`cloud://weiketang-local.storage/${cloudPath}`);
      expect((await cloud.sdk.downloadFile({ fileID, tempFilePath: undefined })).fileContent).toEqual(photo);
    },
  );

  test('takes a stream', async () => {
    const file = join(temporaryFolder(), 'notes.md');
    writeFileSync(file, '# 学习笔记');
    const { fileID } = await cloud.sdk.uploadFile({ cloudPath: 'notes.md', fileContent: createReadStream(file) });
    const response = await fetch(await addressOf(fileID));
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(await response.text()).toBe('# 学习笔记');
  });

  test('serves a piece of a film', async () => {
    const { fileID } = await cloud.sdk.uploadFile({ cloudPath: 'film.mp4', fileContent: Buffer.from('0123456789') });
    const address = await addressOf(fileID);
    const piece = async (range: string) => {
      const response = await fetch(address, { headers: { range } });
      return [response.status, response.headers.get('content-range'), await response.text()];
    };
    expect(await piece('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await piece('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await piece('bytes=-2')).toEqual([206, 'bytes 8-9/10', '89']);
    expect(await piece('bytes=10-')).toEqual([416, 'bytes */10', '']);
  });

  test.each([
    ['a.jpg', '<script>alert(1)</script>', 'image/jpeg', 'inline'],
    ['a.txt', '<html><script>alert(1)</script>', 'text/plain; charset=utf-8', 'attachment'],
    ['a.pdf', '%PDF', 'application/pdf', 'attachment'],
    ['a.md', '<svg onload=alert(1)>', 'text/markdown; charset=utf-8', 'attachment'],
    ['a.mp4', 'film', 'video/mp4', 'inline'],
  ])('gives %s to nobody as a page', async (cloudPath, text, type, disposition) => {
    const { fileID } = await cloud.sdk.uploadFile({ cloudPath, fileContent: Buffer.from(text) });
    const { headers } = await fetch(await addressOf(fileID));
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('content-disposition')).toBe(disposition);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; .*; sandbox$/);
    expect(policy).not.toContain('script');
  });

  test('deletes a file and says which were not there', async () => {
    const { fileID } = await cloud.sdk.uploadFile({ cloudPath: 'a.txt', fileContent: photo });
    const address = await addressOf(fileID);
    const deleted = await cloud.sdk.deleteFile({ fileList: [fileID, 'cloud://elsewhere.storage/a.txt'] });
    expect(deleted.fileList.map(({ code }) => code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST']);
    expect((await fetch(address)).status).toBe(404);
    const { fileList } = await cloud.sdk.getTempFileURL({ fileList: [fileID] });
    expect(fileList).toMatchObject([{ code: 'STORAGE_FILE_NONEXIST' }]);
  });

  test.each([
    'a.html',
    'a.svg',
    'a.js',
    'noextension',
    '../a.jpg',
    'a/../../b.jpg',
    '/a.jpg',
    'a//b.jpg',
    'a\\b.jpg',
    'a\0.jpg',
    `${'长'.repeat(300)}.jpg`,
  ])('refuses to store %j', async (cloudPath) => {
    await expect(cloud.sdk.uploadFile({ cloudPath, fileContent: photo })).rejects.toMatchObject({
      code: 'INVALID_PARAM',
    });
  });

  test('refuses a file over 20 MB and keeps nothing of it', async () => {
    const { data } = await cloud.sdk.getUploadMetadata({ cloudPath: 'big.mp4' });
    const body = Buffer.alloc(20 * 1024 * 1024 + 1);
    // The server may close the connection before everything is sent; either way nothing is stored.
    const status = await fetch(data.url, { method: 'PUT', body }).then(
      (response) => response.status,
      () => 'closed',
    );
    expect([413, 'closed']).toContain(status);
    const { fileList } = await cloud.sdk.getTempFileURL({ fileList: [data.fileId] });
    expect(fileList).toMatchObject([{ code: 'STORAGE_FILE_NONEXIST' }]);
  });

  test('takes one file by a ticket: the same bytes again are no harm, others are refused', async () => {
    const { data } = await cloud.sdk.getUploadMetadata({ cloudPath: 'a.txt' });
    const put = async (body: string) => (await fetch(data.url, { method: 'PUT', body })).status;
    expect(await put('reviewed')).toBe(200);
    expect(await put('reviewed')).toBe(200);
    expect(await put('something else')).toBe(403);
    expect(await (await fetch(await addressOf(data.fileId))).text()).toBe('reviewed');

    const another = await cloud.sdk.getUploadMetadata({ cloudPath: 'a.txt' });
    expect((await fetch(another.data.url, { method: 'PUT', body: 'a new ticket' })).status).toBe(200);
  });

  test('takes one of two files that come by one ticket at once', async () => {
    const { data } = await cloud.sdk.getUploadMetadata({ cloudPath: 'a.txt' });
    const statuses = await Promise.all(
      ['one', 'two', 'three'].map(async (body) => (await fetch(data.url, { method: 'PUT', body })).status),
    );
    expect(statuses.sort()).toEqual([200, 403, 403]);
  });

  test('takes a ticket for nothing else: neither another ticket number nor reading', async () => {
    const { data } = await cloud.sdk.getUploadMetadata({ cloudPath: 'a.txt' });
    const forged = data.url.replace(/ticket=[\w-]+/, 'ticket=other');
    expect((await fetch(forged, { method: 'PUT', body: 'x' })).status).toBe(403);
    expect((await fetch(data.url)).status).toBe(403);
  });

  test('refuses an address after its time, with another path, or for another use', async () => {
    const { fileID } = await cloud.sdk.uploadFile({ cloudPath: 'a.txt', fileContent: photo });
    await cloud.sdk.uploadFile({ cloudPath: 'b.txt', fileContent: photo });
    const address = await addressOf(fileID, 60);
    const statusOf = async (url: string, method = 'GET') =>
      (await fetch(url, { method, body: method === 'PUT' ? 'x' : undefined })).status;
    expect(await statusOf(address)).toBe(200);
    expect(await statusOf(address.replace('a.txt', 'b.txt'))).toBe(403);
    expect(await statusOf(address.replace(/expires=\d+/, `expires=${now * 2}`))).toBe(403);
    expect(await statusOf(address.replace(/sign=.*/, 'sign='))).toBe(403);
    expect(await statusOf(address, 'PUT')).toBe(403);
    now += 60_000;
    expect(await statusOf(address)).toBe(403);
  });

  test('answers what it does not do with a clear error', async () => {
    await expect(cloud.sdk.copyFile({ fileList: [{ srcPath: 'a/x.txt', dstPath: 'b/x.txt' }] })).rejects.toMatchObject({
      code: 'NOT_IMPLEMENTED',
    });
  });
});

test('keeps files over a restart', async () => {
  const dataDir = temporaryFolder();
  const before = await startTestCloud({}, { dataDir });
  const { fileID } = await before.sdk.uploadFile({ cloudPath: 'a.txt', fileContent: photo });
  await before.close();
  expect(readdirSync(join(dataDir, 'storage'))).toHaveLength(1);
  const after = await startTestCloud({}, { dataDir });
  expect((await after.sdk.downloadFile({ fileID, tempFilePath: undefined })).fileContent).toEqual(photo);
  await after.close();
});
