import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

const worstPages = v.object({ nodes: v.number(), setDataBytes: v.number() });
/** The most elements, and the most bytes sent at once, of any page of the mini program at its worst. */
export type WorstPages = v.InferOutput<typeof worstPages>;

/**
 * Lets the test measure that holds the pages to these limits: it fails where a page breaks one, and still says by how much.
 * jest translates it, which is why it is not part of this program.
 */
export async function measureWorstPages({
  root,
  dist,
  scratch,
}: Record<'root' | 'dist' | 'scratch', string>): Promise<WorstPages> {
  const figures = path.join(scratch, 'worst-pages.json');
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const child = spawn(process.execPath, [jest, 'test/weapp/worst.test.ts'], {
    cwd: root,
    stdio: ['ignore', process.stderr, 'inherit'],
    env: { ...process.env, WEIKETANG_WORST_FIGURES: figures, WEIKETANG_DIST: dist },
  });
  await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return v.parse(worstPages, JSON.parse(readFileSync(figures, 'utf8')));
}
