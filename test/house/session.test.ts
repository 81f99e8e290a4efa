import { readFileSync } from 'node:fs';
import path from 'node:path';

const exportsOf = (file: string): string[] => {
  const text = readFileSync(path.resolve(__dirname, '../../src/platform', file), 'utf8');
  return [...text.matchAll(/^export (?:async )?(?:const|function) (\w+)/gm)].map(([, name = '']) => name).sort();
};

test('what the mini program takes in place of the session of a browser has the same parts', () => {
  expect(exportsOf('session.ts')).toContain('signIn');
  expect(exportsOf('session.weapp.ts')).toEqual(exportsOf('session.ts'));
});
