import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageSizes } from './package-sizes';

/** What a build of the mini program is made of. */
const SOURCES = [
  ...['core', 'src', 'config', 'types', 'scripts'],
  ...['package.json', 'project.config.json', 'babel.config.js', 'tsconfig.json'],
];

/** The smallest possible feature: a page in its own subpackage, a store, messages, one query. */
const FEATURE: Record<string, string> = {
  'core/pebbles/contract.ts': `
    import * as v from 'valibot';
    import { endpoint } from '../kernel/endpoint';
    import { cursor, id, page } from '../kernel/fields';
    export const pebble = v.object({ pebbleId: id, title: v.string() });
    export const listPebbles = endpoint({
      fn: 'pebbles', action: 'listPebbles', kind: 'query', summary: '石子', allow: 'member',
      input: v.object({ cursor: v.optional(cursor) }), output: page(pebble), errors: ['PEBBLES_HIDDEN'],
    });`,
  'src/features/pebbles/api.ts': `
    import { call } from '@/platform/call';
    import { listPebbles } from '../../../core/pebbles/contract';
    export const fetchPebbles = () => call(listPebbles, {});`,
  'src/features/pebbles/messages.ts': `
    import type { RefusalOf } from '@/platform/call';
    import { commonMessages } from '@/platform/common-messages';
    import type { listPebbles } from '../../../core/pebbles/contract';
    export const messages: Record<RefusalOf<typeof listPebbles>, string> = {
      ...commonMessages, PEBBLES_HIDDEN: '现在看不到石子。',
    };`,
  'src/features/pebbles/store.ts': `
    import { create } from 'zustand';
    import { fetchPebbles } from './api';
    import { messages } from './messages';
    export const usePebbles = create<{ titles: string[]; note: string | null; open: () => Promise<void> }>((set) => ({
      titles: [], note: null,
      async open() {
        const answer = await fetchPebbles();
        if (answer.ok) set({ titles: answer.value.items.map(({ title }) => title) });
        else set({ note: messages[answer.code] });
      },
    }));`,
  'src/features/pebbles/pages/list/index.config.ts': `
    export default definePageConfig({ navigationBarTitleText: '石子' });`,
  'src/features/pebbles/pages/list/index.tsx': `
    import { Text } from '@tarojs/components';
    import { useLoad } from '@tarojs/taro';
    import { Card } from '@/ui/card';
    import { Page } from '@/ui/page';
    import { usePebbles } from '../../store';
    export default function PebblesPage() {
      const { titles, note, open } = usePebbles();
      useLoad(() => void open());
      return (
        <Page title='石子' note={note}>
          {titles.map((title) => <Card key={title}><Text>{title}</Text></Card>)}
        </Page>
      );
    }`,
};

/** Lines that register a feature in the app; each `line` is inserted in front of `before`. */
const MENTIONS: readonly { file: string; before: string; line: string }[] = [
  { file: 'src/app.config.ts', before: "feature('search', ", line: "feature('pebbles', 'list'),\n" },
  {
    file: 'src/platform/routes.ts',
    before: 'search: page(',
    line: "pebbles: page('/features/pebbles/pages/list/index'),\n",
  },
];

/** Bytes that one more feature adds to the main package. Builds a copy of the sources in `scratch`. */
export async function featureCost({
  root,
  dist,
  scratch,
}: Record<'root' | 'dist' | 'scratch', string>): Promise<number> {
  const copy = path.join(scratch, 'with-a-feature');
  for (const name of SOURCES) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  linkPackages(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  for (const [file, text] of Object.entries(FEATURE)) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    writeFileSync(path.join(copy, file), text);
  }
  for (const { file, before, line } of MENTIONS) {
    const text = readFileSync(path.join(copy, file), 'utf8');
    if (!text.includes(before)) throw new Error(`${file} has nothing like ${before}`);
    writeFileSync(path.join(copy, file), text.replace(before, `${line}${before}`));
  }
  await build(copy);
  return packageSizes(path.join(copy, 'dist/weapp')).main - packageSizes(path.join(dist, 'weapp')).main;
}

/** Links each package separately, so that the copy does not share the builder's cache in node_modules. */
function linkPackages(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name !== '.cache') symlinkSync(path.join(from, name), path.join(to, name));
  }
}

function build(root: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/build-pages.mjs', 'weapp'], {
      cwd: root,
      stdio: ['ignore', process.stderr, 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`the copy was not built: code ${code}`))));
  });
}
