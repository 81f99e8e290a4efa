import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

/** Builds a small tree of files and returns what the check says of it. */
function checked(files: Record<string, string>): string {
  const tree = mkdtempSync(path.join(os.tmpdir(), 'import-rules-'));
  try {
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(tree, 'node_modules'));
    for (const [name, source] of Object.entries(files)) {
      mkdirSync(path.join(tree, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(tree, name), source);
    }
    const { stdout, stderr } = spawnSync(process.execPath, ['scripts/check-imports.mjs', tree], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (!stdout.includes('violations among')) throw new Error(stderr || stdout);
    return stdout;
  } finally {
    rmSync(tree, { recursive: true });
  }
}

const found = (said: string, pattern: RegExp): string[] =>
  [...said.matchAll(pattern)].map(([, violation]) => violation ?? '').sort();

/** The names of the import rules that these files break. */
const violationsOf = (files: Record<string, string>): string[] => found(checked(files), /^✗ (\S+: \S+) → /gm);

// Each file breaks one rule. The files that they import come last.
const violations = {
  every: {
    'core/quiz/clock.ts': "import { hrtime } from 'node:process';\nexport const now = hrtime;",
    'core/kernel/order.ts': "import type { Paper } from '../quiz/contract';\nexport type Ordered = Paper;",
    'core/feed/contract.ts': "import type { Paper } from '../quiz/contract';\nexport type Post = Paper;",
    'core/bank/question.ts': "import type { Paper } from '../quiz/contract';\nexport type Question = Paper;",
    'core/quiz/post.ts': "import type { Post } from '../feed/contract';\nexport type Asked = Post;",
    'core/practice/post.ts': "import type { Post } from '../feed/contract';\nexport type Card = Post;",
    'src/features/feed/store.ts': "import type { Draft } from '../quiz/store';\nexport type Other = Draft;",
    'src/tabs/home/index.tsx': "import { draft } from '@/features/quiz/store';\nexport default () => <p>{draft}</p>;",
    'src/tabs/me/index.tsx':
      "import { Picker } from '@/features/org/public-workbench';\nexport default () => <Picker />;",
    'src/features/quiz/link.ts': "export { default as Home } from '@/tabs/home/index';",
    'src/ui/row.tsx': "import type { Draft } from '@/features/quiz/store';\nexport type Row = Draft;",
    'src/desk/bar.tsx': "import type { Draft } from '@/features/quiz/store';\nexport type Bar = Draft;",
    'src/platform/answer.ts':
      "import type { Row } from '../../cloudfunctions/quiz/repository';\nexport type Answer = Row;",
    'cloudfunctions/feed/handler.ts': "import type { Row } from '../quiz/repository';\nexport type Other = Row;",
    'cloudfunctions/feed/joined.ts': "import type { Every } from '../collections';\nexport type All = Every;",
    'cloudfunctions/_kit/tools.ts': "import type { Row } from '../quiz/repository';\nexport type Tool = Row;",
    'cloudfunctions/quiz/draw.ts':
      "import type { Draft } from '../../src/features/quiz/store';\nexport type Drawn = Draft;",
    'local/run.ts': "import type { Row } from '../cloudfunctions/quiz/repository';\nexport type Loaded = Row;",
    'core/quiz/contract.ts':
      "import * as v from 'valibot';\nexport const paper = v.string();\nexport type Paper = string;",
    'src/features/org/public-workbench.ts': "export const Picker = () => 'picker';",
    'src/features/quiz/store.ts': "export const draft = 'a';\nexport type Draft = string;",
    'cloudfunctions/quiz/repository.ts': 'export interface Row { id: string }',
    'cloudfunctions/collections.ts': 'export type Every = string;',
  },
  runtime: {
    'core/quiz/rules/score.ts': "import { paper } from '../contract';\nexport const scored = paper;",
    'core/quiz/rules/mark.ts': "import * as v from 'valibot';\nexport const mark = v.string();",
    'src/features/quiz/pages/attempt/index.tsx':
      "import { send } from '../../api';\nexport default () => <p>{send}</p>;",
    'src/features/quiz/components/timer.tsx': "import { call } from '@/platform/call';\nexport const Timer = call;",
    'cloudfunctions/quiz/cloud.ts': "import tcb from '@cloudbase/node-sdk';\nexport const cloud = tcb;",
    'cloudfunctions/quiz/repository.ts':
      "import { plain } from '../../core/quiz/rules/plain';\nexport const row = plain;",
    'local/first.ts': "import { second } from './second';\nexport const first = () => second;",
    'local/second.ts': "import { first } from './first';\nexport const second = () => first;",
    'local/lost.ts': "import { nothing } from './not-there';\nexport const lost = nothing;",
    'core/quiz/contract.ts': "import * as v from 'valibot';\nexport const paper = v.string();",
    'core/quiz/rules/plain.ts': 'export const plain = 1;',
    'src/features/quiz/api.ts': 'export const send = 1;',
    'src/platform/call.ts': 'export const call = 1;',
  },
};

describe('the import rules', () => {
  test('each rule fires on an import that breaks it, type-only imports included', () => {
    expect(violationsOf(violations.every)).toEqual([
      'client-features-apart: src/features/feed/store.ts',
      'client-never-server: src/platform/answer.ts',
      'core-features-apart: core/bank/question.ts',
      'core-features-apart: core/feed/contract.ts',
      'core-is-a-leaf: core/quiz/clock.ts',
      'desk-knows-no-feature: src/desk/bar.tsx',
      'functions-apart: cloudfunctions/feed/handler.ts',
      'functions-apart: cloudfunctions/feed/joined.ts',
      'kernel-knows-no-feature: core/kernel/order.ts',
      'kit-knows-no-function: cloudfunctions/_kit/tools.ts',
      'local-loads-bundles: local/run.ts',
      'nothing-imports-pages: src/features/quiz/link.ts',
      'practice-stands-on-both: core/practice/post.ts',
      'quiz-stands-on-the-bank: core/quiz/post.ts',
      'server-never-client: cloudfunctions/quiz/draw.ts',
      'tabs-use-public-parts: src/tabs/home/index.tsx',
      'tabs-use-public-parts: src/tabs/me/index.tsx',
      'ui-and-platform-know-no-feature: src/ui/row.tsx',
    ]);
  });

  test('each rule about running code fires on an import that breaks it', () => {
    expect(violationsOf(violations.runtime)).toEqual([
      'no-circular: local/first.ts',
      'no-unresolvable: local/lost.ts',
      'one-door-to-the-sdk: cloudfunctions/quiz/cloud.ts',
      'pages-go-through-the-store: src/features/quiz/components/timer.tsx',
      'pages-go-through-the-store: src/features/quiz/pages/attempt/index.tsx',
      'repository-has-no-rules: cloudfunctions/quiz/repository.ts',
      'rules-are-plain: core/quiz/rules/mark.ts',
      'rules-are-plain: core/quiz/rules/score.ts',
    ]);
  });

  test('code that nothing imports is dead, also where it imports and tests use it', () => {
    const files = {
      'core/quiz/clock.ts': "import type { Paper } from './paper';\nexport type Timed = Paper;",
      'core/quiz/paper.ts': 'export type Paper = string;',
      'cloudfunctions/quiz/routes.ts': "export * from './handler';",
      'cloudfunctions/quiz/handler.ts': 'export const handler = 1;',
      'cloudfunctions/quiz/files/read.worker.ts': 'export const worker = 1;',
      'src/features/quiz/pages/attempt/index.tsx': "import '../../store';\nexport default () => <p />;",
      'src/features/quiz/pages/attempt/index.config.ts': 'export default {};',
      'src/features/quiz/store.ts': 'export const store = 1;',
      'src/features/quiz/store.weapp.ts': 'export const store = 2;',
      'src/features/quiz/left.tsx': 'export const Left = () => <p />;',
      'test/quiz/left.test.ts': "import '../../src/features/quiz/left';",
    };
    const dead = found(checked(files), /^✗ unimported: (\S+)$/gm);
    expect(dead).toEqual(['core/quiz/clock.ts', 'src/features/quiz/left.tsx']);
  });

  test('types pass where running code may not', () => {
    const files = {
      'core/quiz/rules/score.ts': "import type { Paper } from '../contract';\nexport type Scored = Paper;",
      'core/quiz/contract.ts': 'export type Paper = string;',
      'src/features/quiz/pages/attempt/index.tsx':
        "import { type Paper } from '../../../../../core/quiz/contract';\nexport default ({ paper }: { paper: Paper }) => <p>{paper}</p>;",
      'cloudfunctions/quiz/repository.ts':
        "import type { Scored } from '../../core/quiz/rules/score';\nexport type Row = Scored;",
    };
    expect(violationsOf(files)).toEqual([]);
  });

  test('an import is seen however it is written', () => {
    const draft = "'../quiz/store'";
    const files = {
      'src/features/feed/whole.ts': `import * as quiz from ${draft};\nexport const all = quiz;`,
      'src/features/feed/effect.ts': `import ${draft};`,
      'src/features/feed/later.ts': `export const later = () => import(${draft});`,
      'src/features/feed/required.js': `exports.draft = require(${draft});`,
      'src/features/feed/passed.ts': `export * from ${draft};`,
      'src/features/feed/passed-type.ts': `export type { Draft } from ${draft};`,
      'src/features/feed/passed-types.ts': `export type * from ${draft};`,
      'src/features/feed/inline.ts': `import { type Draft } from ${draft};\nexport type Other = Draft;`,
      'src/features/feed/unmarked.ts': `import { Draft } from ${draft};\nexport type Other = Draft;`,
      'src/features/feed/lines.ts': `import type {\n  Draft,\n} from ${draft};\nexport type Other = Draft;`,
      'src/features/feed/named.ts': `import type Quiz from ${draft};\nexport type Other = Quiz;`,
      'src/features/feed/within.ts': `export const draft = (given: import(${draft}).Draft) => given;`,
      'src/features/feed/view.tsx': `import { draft } from ${draft};\nexport const View = () => <p>{draft}</p>;`,
      'src/features/quiz/store.ts': "export const draft = 'a';\nexport type Draft = string;",
    };
    const all = Object.keys(files).filter((file) => file.startsWith('src/features/feed/'));
    expect(violationsOf(files)).toEqual(all.map((file) => `client-features-apart: ${file}`).sort());
  });

  test('each circle is reported once, also one that begins elsewhere and one through several files', () => {
    const to = (name: string) => `import { value } from './${name}';\nexport const own = () => value;`;
    const files = {
      'local/a.ts': to('c'),
      'local/b.ts': to('d'),
      'local/c.ts': to('b'),
      'local/d.ts': `${to('c')}\nexport * from './leaf';`,
      'local/leaf.ts': 'export const value = 1;',
      'local/x.ts': to('y'),
      'local/y.ts': "import type { Z } from './z';\nexport type Y = Z;",
      'local/z.ts': to('x'),
      'local/self.ts': to('self'),
    };
    expect(violationsOf(files)).toEqual(['no-circular: local/b.ts', 'no-circular: local/self.ts']);
  });

  test('a package that is not installed leads nowhere, and neither does a part that it does not have', () => {
    const files = {
      'local/lost.ts': "import { lost } from 'no-such-package';\nexport const found = lost;",
      'local/part.ts': "import { lost } from 'valibot/no-such-part';\nexport const found = lost;",
      'local/there.ts': "import * as v from 'valibot';\nimport path from 'node:path';\nexport const all = [v, path];",
    };
    expect(violationsOf(files)).toEqual(['no-unresolvable: local/lost.ts', 'no-unresolvable: local/part.ts']);
  });

  test('papers may import the bank, and practice may import both', () => {
    const files = {
      'core/quiz/paper.ts': "import type { Question } from '../bank/question';\nexport type Asked = Question;",
      'core/practice/card.ts': "import type { Asked } from '../quiz/paper';\nexport type Card = Asked;",
      'core/bank/question.ts': 'export type Question = string;',
    };
    expect(violationsOf(files)).toEqual([]);
  });

  test('features meet through public.ts', () => {
    const files = {
      'src/tabs/home/index.tsx': "import { Dots } from '@/features/checkin/public';\nexport default () => <Dots />;",
      'src/features/quiz/store.ts': "import { Dots } from '@/features/checkin/public';\nexport const shown = Dots;",
      'src/features/checkin/public.ts': "export const Dots = () => 'dots';",
      'src/features/feed/pages/compose/index.tsx':
        "import { Picker } from '@/features/org/public-workbench';\nexport default () => <Picker />;",
      'src/features/org/public-workbench.ts': "export const Picker = () => 'picker';",
      'cloudfunctions/home/handler.ts':
        "import { streakOf } from '../checkin/public';\nexport const streak = streakOf;",
      'cloudfunctions/checkin/public.ts': 'export const streakOf = 1;',
    };
    expect(violationsOf(files)).toEqual([]);
  });
});
