import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

const worstPages = v.object({ nodes: v.number(), setDataBytes: v.number() });
/** The most elements, and the most bytes sent at once, of any page of the mini program at its worst. */
export type WorstPages = v.InferOutput<typeof worstPages>;

/**
 * Lets the tests measure that hold the pages to these limits: they fail where a page breaks one, and still say by how much.
 * jest translates it, which is why it is not part of this program.
 */
export async function measureWorstPages({
  root,
  dist,
  scratch,
}: Record<'root' | 'dist' | 'scratch', string>): Promise<WorstPages> {
  const figures = path.join(scratch, 'worst-pages');
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const child = spawn(process.execPath, [jest, 'test/weapp/worst/'], {
    cwd: root,
    stdio: ['ignore', process.stderr, 'inherit'],
    env: { ...process.env, WEIKETANG_WORST_FIGURES: figures, WEIKETANG_DIST: dist },
  });
  await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const parts = readdirSync(figures).map((file) =>
    v.parse(worstPages, JSON.parse(readFileSync(path.join(figures, file), 'utf8'))),
  );
  return {
    nodes: Math.max(...parts.map(({ nodes }) => nodes)),
    setDataBytes: Math.max(...parts.map(({ setDataBytes }) => setDataBytes)),
  };
}
