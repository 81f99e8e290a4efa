import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, readAppConfig, requireBuild, WEAPP_ROOT } from './support/built';
import { expectWithinLimits } from './support/limits';
import { type MiniProgram, startMiniProgram } from './support/mini-program';

requireBuild();
const config = readAppConfig();
const readJson = (name: string) => JSON.parse(readFileSync(path.join(WEAPP_ROOT, name), 'utf8'));
const nameOf = (file: string) => path.relative(WEAPP_ROOT, file).split(path.sep).join('/');
const isInSubPackage = (name: string) => config.subPackageRoots.some((root) => name.startsWith(`${root}/`));

describe('every page, while all calls are refused', () => {
  let app: MiniProgram;
  // Every call is refused: each page must still be drawn, with a message.
  beforeAll(() => {
    app = startMiniProgram({ cloud: async () => ({ ok: false, code: 'RATE_LIMITED' }) });
  });
  afterAll(() => app.close());

  test.each(config.pages)('%s opens and stays within the limits', async (page) => {
    app.open(page);
    await app.until('the page shows something', () => app.page.text() !== '');
    expectWithinLimits(app);
    expect(app.errors.splice(0)).toEqual([]);
  });
});

describe('the packages', () => {
  const files = filesBelow(WEAPP_ROOT).map((file) => ({ file, name: nameOf(file), bytes: statSync(file).size }));
  const main = files.filter(({ name }) => !isInSubPackage(name));

  test('the main package has at most 330,000 bytes', () => {
    expect(main.reduce((total, { bytes }) => total + bytes, 0)).toBeLessThanOrEqual(330_000);
  });

  test.each(config.subPackageRoots)('%s has at most 2 MB, as WeChat allows', (root) => {
    const own = files.filter(({ name }) => name.startsWith(`${root}/`));
    expect(own.reduce((total, { bytes }) => total + bytes, 0)).toBeLessThanOrEqual(2 * 1024 * 1024);
  });

  test('a file loads only what is there when it runs: its own package and the main one', () => {
    const packageOf = (name: string) => config.subPackageRoots.find((root) => name.startsWith(`${root}/`)) ?? '';
    const wrong = files
      .filter(({ name }) => name.endsWith('.js'))
      .flatMap(({ file, name }) => requiredBy(file, name).map((target) => ({ name, target })))
      .filter(({ name, target }) => !['', packageOf(name)].includes(packageOf(target)));
    expect(wrong).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('the tab bar has the icons that it names when it is %s', (mode) => {
    const theme = readJson('theme.json')[mode];
    const { list } = readJson('app.json').tabBar;
    const named = list.flatMap(({ iconPath, selectedIconPath }: Record<string, string>) => [
      iconPath,
      selectedIconPath,
    ]);
    const found: string[] = named.map((name: string) => theme[name.replace('@', '')]);
    expect(found.filter((file) => !main.some(({ name }) => name === file))).toEqual([]);
    expect(new Set(found).size).toBe(8);
  });

  test('tab icons weigh at most 40 KB', () => {
    const icons = main.filter(({ name }) => name.startsWith('assets/tabs/'));
    // For each tab two, light and dark.
    expect(icons).toHaveLength(16);
    for (const { bytes } of icons) expect(bytes).toBeLessThanOrEqual(40 * 1024);
  });
});

function requiredBy(file: string, name: string): string[] {
  const requests = [...readFileSync(file, 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1] ?? '');
  return requests.map((request) =>
    request.startsWith('/') ? request.slice(1) : path.posix.join(path.posix.dirname(name), request),
  );
}
