import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { startTestCloud, type TestCloud, temporaryFolder } from './support/test-cloud';

const script = `console.log(${JSON.stringify('微课堂'.repeat(200))});`;

describe('static hosting', () => {
  let cloud: TestCloud;
  const parent = temporaryFolder();
  const hostingDir = join(parent, 'h5');

  beforeAll(async () => {
    mkdirSync(join(hostingDir, 'js'), { recursive: true });
    writeFileSync(join(parent, 'secret.txt'), 'secret');
    writeFileSync(join(hostingDir, 'index.html'), '<!doctype html><title>指尖微课堂</title>');
    writeFileSync(join(hostingDir, 'js', 'app.1f3c9a2b.js'), script);
    writeFileSync(join(hostingDir, 'logo.png'), 'png');
    cloud = await startTestCloud({}, { hostingDir });
  });
  afterAll(() => cloud.close());

  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/js/app.1f3c9a2b.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/logo.png', 'image/png', 'no-cache'],
  ])('serves %s as %s with %s', async (path, type, caching) => {
    const { status, headers } = await fetch(cloud.url + path);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, type, caching]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  const policyOf = ({ headers }: Response): Record<string, string[]> =>
    Object.fromEntries(
      (headers.get('content-security-policy') ?? '').split('; ').map((line) => {
        const [name = '', ...sources] = line.split(' ');
        return [name, sources];
      }),
    );

  test('lets a page run its own files only, in no frame, with pictures and uploads from the storage', async () => {
    const policy = policyOf(await fetch(cloud.url));
    expect(policy['script-src']).toEqual(["'self'"]);
    for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors', 'frame-src']) {
      expect([name, policy[name]]).toEqual([name, ["'none'"]]);
    }
    for (const name of ['img-src', 'media-src', 'connect-src']) expect(policy[name]).toContain(cloud.url);
  });

  test.each([
    ['GET', '/'],
    ['HEAD', '/'],
    ['GET', '/js/app.1f3c9a2b.js'],
    ['GET', '/none.js'],
    ['POST', '/'],
    ['OPTIONS', '/'],
    ['POST', '/auth/v1/signin'],
    ['POST', '/v1/functions/none'],
    ['POST', '/admin'],
    ['GET', '/storage/a.txt'],
    ['GET', '/__local'],
    ['GET', '/__local/timers'],
    ['GET', '/__local/meter'],
  ])('sends the same walls around %s %s', async (method, path) => {
    const response = await fetch(cloud.url + path, { method });
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('same-origin');
    expect(policyOf(response)).toMatchObject({ 'frame-ancestors': ["'none'"], 'base-uri': ["'none'"] });
    expect(policyOf(response)['script-src'] ?? policyOf(response)['default-src']).not.toContain("'unsafe-inline'");
  });

  test('keeps the walls when the browser has the file already', async () => {
    const etag = String((await fetch(cloud.url)).headers.get('etag'));
    const response = await fetch(cloud.url, { headers: { 'if-none-match': etag } });
    expect(policyOf(response)['script-src']).toEqual(["'self'"]);
  });

  test.each(['/__local', '/__local/outbox', '/__local/timers', '/__local/clock'])(
    'has no script within the page %s',
    async (path) => {
      const html = await (await fetch(cloud.url + path, { headers: { accept: 'text/html' } })).text();
      expect(html).toContain('<h1>');
      expect(html).not.toMatch(/<script>|<script [^s]| on\w+=|javascript:/);
    },
  );

  test.each([
    ['gzip', 'gzip'],
    ['br', 'br'],
    ['gzip, deflate, br;q=1.0', 'br'],
    ['identity', null],
    ['brotli', null],
    ['br;q=0, gzip; q=0.5', 'gzip'],
    ['br; q=0.0, gzip;q=0', null],
  ])('sends text as short as a client that accepts “%s” can read: %s', async (accepted, encoding) => {
    const packed = await fetch(`${cloud.url}/js/app.1f3c9a2b.js`, { headers: { 'accept-encoding': accepted } });
    expect(packed.headers.get('content-encoding')).toBe(encoding);
    expect(Number(packed.headers.get('content-length')) < 300).toBe(encoding !== null);
    expect(await packed.text()).toBe(script);
  });

  test('sends nothing that the browser already has, until the file changes', async () => {
    const etag = String((await fetch(cloud.url)).headers.get('etag'));
    expect((await fetch(cloud.url, { headers: { 'if-none-match': etag } })).status).toBe(304);
    writeFileSync(join(hostingDir, 'index.html'), '<!doctype html><title>微课堂 2</title>');
    expect((await fetch(cloud.url, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  test('answers HEAD without a body and refuses to be written to', async () => {
    const head = await fetch(cloud.url, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await fetch(cloud.url, { method: 'POST' })).status).toBe(405);
  });

  // By node:http, because fetch would normalise these paths before sending them.
  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/js/..%2f..%2fsecret.txt', '/js', '/none.js', '/%00', '/%zz'])(
    'gives nothing for %s',
    async (path) => {
      const status = await new Promise((resolve, reject) => {
        request({ port: cloud.port, path }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
      expect([400, 404]).toContain(status);
    },
  );
});

test('says how to build the pages when there are none', async () => {
  const cloud = await startTestCloud({}, { hostingDir: join(temporaryFolder(), 'none') });
  const answer = await fetch(cloud.url);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('npm run build:h5');
  await cloud.close();
});
