import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { QUESTION_TYPES } from '../../core/bank/question-types/shapes';

const ROOT = path.resolve(__dirname, '../..');
const SOURCES = ['cloudfunctions', 'config', 'core', 'local', 'scripts', 'src'];
/** Files that may name a type: its own folders, and the records that join the types. */
const HOMES = /(^|\/)question-types\//;

const type = `['"](?:${QUESTION_TYPES.join('|')})['"]`;
const signs: readonly (readonly [sign: string, pattern: RegExp])[] = [
  ['a switch over the type', new RegExp(`\\bcase ${type}:`)],
  ['a comparison with a type', new RegExp(`[=!]==? ${type}|${type} [=!]==? `)],
  ['a list of types', new RegExp(`\\[\\s*${type}\\s*,\\s*${type}`)],
  ['a record of types', new RegExp(`\\b(?:${QUESTION_TYPES.join('|')}):[^\\n]*\\s+(?:${QUESTION_TYPES.join('|')}): `)],
  ['the type told by a field', /['"](?:options|choice|choices|texts|verdict)['"] in \w/],
];

const signsIn = (source: string): string[] => signs.filter(([, pattern]) => pattern.test(source)).map(([sign]) => sign);

describe('only the folders of a type of question name it', () => {
  test.each(SOURCES)('nothing in %s asks which type it is', (folder) => {
    const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
      .filter((name) => /\.(ts|tsx|mjs|js)$/.test(name) && !HOMES.test(name));
    expect(files.length).toBeGreaterThan(0);
    const found = files.flatMap((name) =>
      signsIn(readFileSync(path.join(ROOT, name), 'utf8')).map((sign) => `${name}: ${sign}`),
    );
    expect(found).toEqual([]);
  });

  test.each([
    ['a switch over the type', "switch (body.type) { case 'single': return 1; }"],
    ['a comparison with a type', "const isFilledIn = body.type === 'blank';"],
    ['a comparison with a type', "if (answer?.type !== 'multiple') next();"],
    ['a list of types', "const QUICK = ['single', 'judge'];"],
    ['a record of types', "const words = { single: '单选题', multiple: '多选题' };"],
    ['a record of types', "const words = {\n  single: '单选题',\n  multiple: '多选题',\n};"],
    ['the type told by a field', "const letters = 'options' in body ? body.options : [];"],
  ])('%s would be found', (sign, source) => expect(signsIn(source)).toEqual([sign]));
});
