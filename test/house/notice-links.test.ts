import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

/** News of nothing that can be opened, by the file that tells it. */
const WITHOUT = [
  // That a 禁言 is over, or stays: there is no page about it.
  'cloudfunctions/discussion/handlers/decide-mute.ts',
];

const sources = readdirSync(path.join(ROOT, 'cloudfunctions'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => path.join('cloudfunctions', name))
  .filter((name) => readFileSync(path.join(ROOT, name), 'utf8').includes('noticeDoc('));

test('every notice leads to what it speaks of, but for those that speak of nothing to open', () => {
  const silent = sources.filter((name) => /link: null\b/.test(readFileSync(path.join(ROOT, name), 'utf8')));
  expect(silent).toEqual(WITHOUT);
});
