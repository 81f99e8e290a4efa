import fc from 'fast-check';
import { parseLesson } from '../../../cloudfunctions/_kit/lesson-markdown';
import { sectionsOf } from '../../../cloudfunctions/_kit/markdown';
import { MARKS, PREFIXES, repeated, SUFFIXES } from '../../../scripts/bench/hostile/pieces';

/** As long as a post or a lesson may be. */
const LONGEST = 20_000;

/** Characters that regular expressions were given while this ran: what a clock would measure, on any machine. */
function charactersRead(run: () => void): number {
  const { exec } = RegExp.prototype;
  let characters = 0;
  RegExp.prototype.exec = function counting(text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    // A search that goes on where it stopped reads as far as what it finds; any other may read all.
    characters += found && this.global ? this.lastIndex - from : text.length - from;
    return found;
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return characters;
}

/** Twelve rules, each tried with what is left of the paragraph; an unbounded text of asterisks reads 3,000 million. */
const MOST_READ = 400_000_000;

describe('a text of 20,000 characters', () => {
  test.each([
    '*',
    '_',
    '~',
    '`',
    '[',
    '![',
    '<',
    '> ',
    '- ',
    '-\t',
    '】|*',
    '_零[',
    '"\n',
    '<!--',
    '*a',
    '\\*',
    '[](',
    '`a``',
    '、\n\n',
  ])('that repeats %j is read a few hundred times at most', (piece) => {
    expect(charactersRead(() => sectionsOf(repeated('', piece, '完', LONGEST)))).toBeLessThan(MOST_READ);
  });

  test('that repeats any pattern is read no more often', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PREFIXES),
        fc.array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...SUFFIXES),
        (prefix, marks, suffix) =>
          charactersRead(() => parseLesson(repeated(prefix, marks.join(''), suffix, LONGEST))) < MOST_READ,
      ),
      { numRuns: 40 },
    );
  });

  test('with more marks than anybody writes is shown as it is written', () => {
    const asterisks = '*a'.repeat(10_000);
    expect(sectionsOf(asterisks)).toEqual([
      { raw: asterisks, blocks: [{ type: 'paragraph', spans: [{ text: asterisks }] }] },
    ]);
  });

  test.each([
    ['emphasis', '这是一段**很重要**的话，见[监察法](https://example.com/b)、`代码`和*强调*。\n\n', 300],
    ['items of a list', '- 这是一项**很重要**的内容\n', 1_000],
    ['rows', '| **甲** | 12 |\n', 1_000],
  ])('with hundreds of %s is still Markdown', (_title, piece, times) => {
    const blocks = sectionsOf(`| 单位 | 人数 |\n|---|---|\n${piece.repeat(times)}`).flatMap(
      (section) => section.blocks,
    );
    expect(JSON.stringify(blocks)).toContain('"bold":true');
  });
});

test('the lines of a thousand refused pictures are told, each its own', () => {
  const lines = Array.from({ length: 500 }, (_, at) => `![](http://example.com/${at}.png)`);
  expect(parseLesson(lines.join('\n')).refusedLines).toEqual(lines.map((_, at) => at + 1));
});
