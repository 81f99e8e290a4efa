import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TAPS, type TapsOf } from '../../../scripts/bench/taps';
import type { Person } from './person';
import { ROOT } from './product';

const FILE = path.join(ROOT, TAPS);

/** Counts what somebody has to press for a task, and keeps the number for docs/benchmarks.md. Typing is not counted. */
export async function countTaps(task: keyof TapsOf, person: Person, does: () => Promise<void>): Promise<number> {
  const before = person.presses;
  await does();
  const taps = person.presses - before;
  keepTaps({ [task]: taps });
  return taps;
}

/** Keeps numbers for docs/benchmarks.md that a walk has counted itself. */
export function keepTaps(counted: Partial<TapsOf>): void {
  const known = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
  mkdirSync(path.dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify({ ...known, ...counted }, null, 2)}\n`);
}
