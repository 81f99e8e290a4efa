import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
/** What is built or installed is no part of the tree. */
const MADE = /^(?:node_modules|dist|test-results|\..*)$/;
const tree = readdirSync(ROOT, { withFileTypes: true })
  .filter(({ name }) => !MADE.test(name))
  .flatMap((entry) =>
    entry.isDirectory()
      ? readdirSync(path.join(ROOT, entry.name), { recursive: true, encoding: 'utf8' }).map((name) =>
          path.posix.join(entry.name, name.split(path.sep).join('/')),
        )
      : [entry.name],
  );
/** The sample organisation's own texts are no docs. */
const pages = tree.filter((name) => name.endsWith('.md') && !/^content\/[^/]+\//.test(name));
const textOf = (page: string): string => readFileSync(path.join(ROOT, page), 'utf8');

/** The folders at the top, by which a path in a sentence is known. */
const FOLDERS = [...new Set(tree.filter((name) => name.includes('/')).map((name) => name.split('/')[0]))];
const PATH = new RegExp(String.raw`(?<![\w/.:@-])(?:${FOLDERS.join('|')})/[\w.<>*/\p{Script=Han}-]*`, 'gu');

/** A path as docs write it: a folder, a file with or without its ending, `*` and `<name>` for any one name. */
function isThere(name: string): boolean {
  const exact = name.replace(/[/.]+$/, '');
  const parts = exact.split(/<[^>]*>|\*/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('[^/]*')}(?:\\.[a-z.]+)?(?:/|$)`);
  return tree.some((file) => pattern.test(file));
}

const inPages = (wrong: (text: string, page: string) => string[]): string[] =>
  pages.flatMap((page) => wrong(textOf(page), page).map((words) => `${page}: ${words}`));

test('every path that a page names leads somewhere', () => {
  expect(inPages((text) => (text.match(PATH) ?? []).filter((name) => !isThere(name)))).toEqual([]);
});

test('every link of a page to another file leads somewhere', () => {
  const isLost = (page: string, to: string): boolean => !existsSync(path.join(ROOT, path.dirname(page), to));
  expect(
    inPages((text, page) =>
      [...text.replace(/`[^`]*`/g, '').matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)]
        .map(([, to = '']) => to)
        .filter((to) => isLost(page, to)),
    ),
  ).toEqual([]);
});

test('every command that a page names is one of package.json', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  expect(
    inPages((text) =>
      [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)]
        .map(([, name = '']) => name)
        .filter((name) => !(name in scripts)),
    ),
  ).toEqual([]);
});

test('every decision stands in the list of them, by its title', () => {
  const listed = textOf('docs/adr/README.md');
  const decisions = tree.filter((name) => /^docs\/adr\/\d/.test(name));
  expect(decisions.length).toBeGreaterThan(0);
  const lineOf = (name: string): string => {
    const [, number = '', title = ''] = /^# (\d+) (.+)/.exec(textOf(name)) ?? [];
    return `- [${number}](${path.basename(name)}) ${title}\n`;
  };
  expect(decisions.map(lineOf).filter((line) => !listed.includes(line))).toEqual([]);
});
