import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildsWith, isCode, keepingOlderBuilds, leftOver } from '../../scripts/build/site/older-builds.mjs';

describe('the builds that stand on a site', () => {
  const [one, two, three, four] = [['js/1.js'], ['js/2.js'], ['js/3.js'], ['js/4.js']];

  test('are the newest and the two before it', () => {
    expect(buildsWith(one, [])).toEqual([one]);
    expect(buildsWith(four, [three, two, one])).toEqual([four, three, two]);
  });

  test('count a build once that was made again', () => {
    expect(buildsWith(two, [two, one])).toEqual([two, one]);
    expect(buildsWith(one, [two, one])).toEqual([one, two]);
  });

  test('need their files, and no others', () => {
    expect(leftOver(['js/1.js', 'js/2.js', 'js/3.js'], [three, two])).toEqual(['js/1.js']);
  });

  test.each([
    ['js/app.1f3c9a2b.js', true],
    ['css/app.1f3c9a2b.css', true],
    ['images/me.1f3c9a2b.png', true],
    ['static/lessons/picture.png', false],
    ['icons/app-192.png', false],
    ['index.html', false],
  ])('%s is code: %s', (file, expected) => {
    expect(isCode(file)).toBe(expected);
  });
});

describe('a build that empties the folder', () => {
  const site = mkdtempSync(path.join(tmpdir(), 'builds-'));
  afterAll(() => rmSync(site, { recursive: true }));

  const build = (name: string) =>
    keepingOlderBuilds(site, async () => {
      rmSync(site, { recursive: true });
      mkdirSync(path.join(site, 'js'), { recursive: true });
      writeFileSync(path.join(site, 'js', name), name);
    });
  const stands = (name: string) => existsSync(path.join(site, 'js', name));

  test('leaves the code of the two builds before it', async () => {
    for (const name of ['a.js', 'b.js', 'c.js', 'd.js']) await build(name);
    expect(['a.js', 'b.js', 'c.js', 'd.js'].map(stands)).toEqual([false, true, true, true]);
    expect(JSON.parse(readFileSync(path.join(site, 'builds.json'), 'utf8'))).toEqual([
      ['js/d.js'],
      ['js/c.js'],
      ['js/b.js'],
    ]);
    expect(existsSync(`${site}-before`)).toBe(false);
  });

  test('that fails leaves them for the next', async () => {
    await expect(
      keepingOlderBuilds(site, async () => {
        rmSync(path.join(site, 'js'), { recursive: true });
        throw new Error('broken');
      }),
    ).rejects.toThrow('broken');
    expect(['b.js', 'c.js', 'd.js'].map(stands)).toEqual([true, true, true]);
  });
});
