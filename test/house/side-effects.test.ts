import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@babel/core';

const ROOT = path.resolve(__dirname, '../..');
const FOLDERS = ['core', 'src/features', 'src/platform', 'src/ui'];
/** Is built in as an entry, whether something of it is used or not. */
const ENTRY = 'src/platform/browser/no-markup.ts';

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/'))),
);

/** Statements that run when the module is loaded and make nothing that it exports. */
function doneOnLoading(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const tree = parseSync(text, {
    filename: file,
    configFile: false,
    babelrc: false,
    parserOpts: { plugins: ['typescript', 'jsx'] },
  });
  const statements = tree?.type === 'File' ? tree.program.body : [];
  return statements
    .filter(({ type }) => !/^(Import|Export|TS|Variable|Function|Class)/.test(type))
    .map(({ loc }) => `${file}:${loc?.start.line}`);
}

// config/plugins/no-side-effects.ts tells the bundler so, and it leaves out what is only loaded.
test('no module does something by being loaded, but for making what it exports', () => {
  expect(sources.length).toBeGreaterThan(500);
  expect(doneOnLoading(ENTRY)).not.toEqual([]);
  expect(sources.filter((file) => file !== ENTRY).flatMap(doneOnLoading)).toEqual([]);
});
