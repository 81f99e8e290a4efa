import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** The part of webpack's compilation that is read here. */
interface Chunk {
  files: Iterable<string>;
}
interface Group {
  chunks: readonly Chunk[];
  origins: readonly { request?: string }[];
  childrenIterable: Iterable<Group>;
}
interface Compiler {
  outputPath: string;
  hooks: {
    done: { tap(name: string, write: (stats: { compilation: { entrypoints: Map<string, Group> } }) => void): void };
  };
}

/** Pages that nobody opens without a role. */
const WITH_ROLE = [
  'bank/pages/',
  'papers/pages/',
  'statistics/pages/',
  'workbench/pages/',
  'classroom/pages/(desk|compose)/',
  'disclosure/pages/(compose|manage|feedback|catalogue|holidays)/',
  'feed/pages/(compose|manage)/',
  'library/pages/(compare|import|course)/',
  'notebook/pages/review/',
  'org/pages/(members|member|policy)/',
];
const withRole = new RegExp(`features/(${WITH_ROLE.join('|')})`);

/** What the build of the worker reads: the scripts and styles that a member can come to, by address. */
export const MEMBER_CODE = 'member-code.json';

/** Follows what the pages load, from the first one on, and leaves out the pages that need a role. */
export class MemberCode {
  apply(compiler: Compiler): void {
    compiler.hooks.done.tap('member-code', ({ compilation }) => {
      const reached = new Set<Group>();
      const reach = (group: Group): void => {
        if (reached.has(group) || group.origins.every(({ request }) => withRole.test(request ?? ''))) return;
        reached.add(group);
        for (const child of group.childrenIterable) reach(child);
      };
      for (const entry of compilation.entrypoints.values()) {
        reached.add(entry);
        for (const child of entry.childrenIterable) reach(child);
      }
      const files = [...reached].flatMap(({ chunks }) => chunks.flatMap((chunk) => [...chunk.files]));
      const code = [...new Set(files)].sort().map((file) => `/${file}`);
      writeFileSync(path.join(compiler.outputPath, MEMBER_CODE), JSON.stringify(code));
    });
  }
}
