import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

/** Whether the linter accepts this source in that folder. */
function passes(folder: string, source: string, file = 'planted.ts'): boolean {
  const tree = mkdtempSync(path.join(os.tmpdir(), 'lint-rules-'));
  try {
    cpSync(path.join(ROOT, 'biome.json'), path.join(tree, 'biome.json'));
    cpSync(path.join(ROOT, 'config/lint'), path.join(tree, 'config/lint'), { recursive: true });
    mkdirSync(path.join(tree, folder), { recursive: true });
    writeFileSync(path.join(tree, folder, file), `export const planted = ${source};\n`);
    const biome = path.join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
    const { status, stderr } = spawnSync(process.execPath, [biome, 'lint', folder], { cwd: tree, encoding: 'utf8' });
    if (stderr.includes('internalError')) throw new Error(stderr);
    return status === 0;
  } finally {
    rmSync(tree, { recursive: true });
  }
}

describe('the lint rules', () => {
  test.each([
    ['a clock', 'Date.now()'],
    ['a clock in another dress', 'new Date()'],
    ['chance', 'Math.random()'],
    ['a console', 'console.log'],
  ])('keep %s out of core', (_title, source) => {
    expect(passes('core/quiz', source)).toBe(false);
  });

  test('let core work with an instant that it was given', () => {
    expect(passes('core/quiz', 'new Date(0).toISOString()')).toBe(true);
  });

  test.each([
    ['inner HTML', '(box: Element, text: string) => { box.innerHTML = text; }'],
    ['more inner HTML', '(box: Element, text: string) => { box.innerHTML += text; }'],
    ['outer HTML', '(box: Element, text: string) => { box.outerHTML = text; }'],
    ['HTML beside an element', "(box: Element, text: string) => box.insertAdjacentHTML('beforeend', text)"],
    ['HTML of a range', '(range: Range, text: string) => range.createContextualFragment(text)'],
    ['HTML of a parser', "(text: string) => new DOMParser().parseFromString(text, 'text/html')"],
    ['HTML of a frame', '(frame: HTMLIFrameElement, text: string) => { frame.srcdoc = text; }'],
    ['a document written anew', '(text: string) => document.write(text)'],
    ['text that runs', '(text: string) => eval(text)'],
    ['text that becomes a function', '(text: string) => new Function(text)'],
    ['HTML of React', '(text: string) => <p dangerouslySetInnerHTML={{ __html: text }} />'],
    ['HTML of Taro', '(text: string) => <RichText nodes={text} />'],
    ['a foreign page', '(address: string) => <WebView src={address} />'],
  ])('refuse %s in the pages', (_title, source) => {
    expect(passes('src/ui', source, 'planted.tsx')).toBe(false);
  });

  test('let the pages write text', () => {
    expect(passes('src/ui', '(text: string) => <p title={text}>{text}</p>', 'planted.tsx')).toBe(true);
  });

  test.each([
    ['any', '[] as any'],
    ['an assertion that something is there', "['a'][0]!"],
  ])('refuse %s everywhere', (_title, source) => {
    expect(passes('cloudfunctions/quiz', source)).toBe(false);
  });
});
