import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import leanContracts, { FOR_THE_SERVER } from '../../config/plugins/lean-contracts-loader';

const ROOT = path.resolve(__dirname, '../..');

const texts = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(path.join(ROOT, folder, name), 'utf8'));

const lean = (text: string) =>
  new Promise<string>((resolve, reject) => {
    const done = (error: Error | null, code?: string) => (error ? reject(error) : resolve(code ?? ''));
    leanContracts.call({ async: () => done, resourcePath: 'contract.ts', sourceMap: false }, text);
  });

describe('contracts as the pages carry them', () => {
  test('a constant that a call makes can go when nobody uses it, and its parts with it', async () => {
    expect(await lean('export const name = v.object({ first: text(20) });')).toBe(
      'export const name = /*#__PURE__*/(() => /*#__PURE__*/v.object({ first: /*#__PURE__*/text(20) }))();',
    );
  });

  test('functions, plain constants and calls for their effect stay as they are', async () => {
    const text = 'const MOST = 8;\nconst text = (max: number) => v.string(max);\nregister(MOST);';
    expect(await lean(text)).toBe(text);
  });

  test('an endpoint keeps its name, its answer and its refusals', async () => {
    const whole = "const a = endpoint({ fn: 'f', action: 'a', kind: 'query', summary: '问', allow: 'member',";
    const code = await lean(`${whole} input: nothing, output: answer, errors: ['CLOSED'] });`);
    expect(code).toContain("({ fn: 'f', action: 'a', output: answer, errors: ['CLOSED'] })");
  });

  test('no page reads of an endpoint what is left out', () => {
    const names = texts('core').flatMap((text) =>
      [...text.matchAll(/const (\w+) = endpoint\(/g)].map(([, name]) => name),
    );
    expect(names).toContain('whoAmI');
    const reading = new RegExp(`\\b(endpoint|${names.join('|')})\\.(${FOR_THE_SERVER.join('|')})\\b`);
    expect(texts('src').flatMap((text) => reading.exec(text)?.[0] ?? [])).toEqual([]);
  });
});
