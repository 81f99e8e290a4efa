import fc from 'fast-check';
import type { Draft } from '../../../../../core/bank/rules/formats/draft';
import { judgeDraft } from '../../../../../core/bank/rules/formats/judge-draft';
import { readPlainText } from '../../../../../core/bank/rules/formats/read/plain-text';
import { anyText, type Meant, type WrittenText } from './written';

const DEFAULTS = { topic: '行车', difficulty: 3, source: { document: '', version: '', article: '', quote: '' } };

const meaningOf = (draft: Draft): Meant | string => {
  const verdict = judgeDraft(draft, { stored: undefined, twinId: undefined }, DEFAULTS, 'new');
  if (verdict.kind !== 'draft') return JSON.stringify(verdict);
  const { stem, body } = verdict.question;
  const key =
    body.type === 'blank' ? body.key.map((variants) => variants.join('|')).join('；') : [body.key].flat().join('');
  // An empty bracket is the same whatever stands in it.
  return {
    stem: stem.replace(/（\s*）/g, '（　）'),
    options: 'options' in body ? body.options.map(({ text }) => text) : [],
    key,
  };
};
const read = (lines: readonly string[], lineEnd: string): (Meant | string)[] =>
  readPlainText(lines.join(lineEnd)).drafts.map(meaningOf);

test('what is written in any shape that we claim to read is read back as it was written', () => {
  fc.assert(
    fc.property(anyText(12), ({ lines, lineEnd, meant }) => {
      expect(read(lines, lineEnd)).toEqual(meant);
    }),
    { numRuns: 1_000, seed: 20261129 },
  );
  fc.assert(
    fc.property(anyText(200), ({ lines, lineEnd, meant }) => {
      expect(read(lines, lineEnd)).toEqual(meant);
    }),
    { numRuns: 40, seed: 20261129 },
  );
});

type Damage = (lines: string[], owners: number[], at: number) => void;
const DAMAGES: readonly (readonly [string, Damage])[] = [
  [
    'a dropped line',
    (lines, owners, at) => {
      lines.splice(at, 1);
      owners.splice(at, 1);
    },
  ],
  [
    'a doubled line',
    (lines, owners, at) => {
      lines.splice(at, 0, lines[at] ?? '');
      owners.splice(at, 0, owners[at] ?? -1);
    },
  ],
  [
    'two swapped lines',
    (lines, owners, at) => {
      lines.splice(at, 2, ...lines.slice(at, at + 2).reverse());
      owners.splice(at, 2, ...owners.slice(at, at + 2).reverse());
    },
  ],
];

/** Questions whose lines are the damaged ones, or next to them. */
function touched({ owners }: WrittenText, at: number): Set<number> {
  const near = owners.slice(Math.max(0, at - 1), at + 3).filter((owner) => owner >= 0);
  return new Set(near.flatMap((owner) => [owner - 1, owner, owner + 1]));
}

test.each(DAMAGES)('with %s, what is read is right or a problem, and only neighbours are touched', (_title, damage) => {
  fc.assert(
    fc.property(anyText(8), fc.nat(), (text, place) => {
      // A line of a heading or of a list of answers tells of a whole section.
      const own = text.owners.flatMap((owner, index) => (owner >= 0 && text.lines[index] !== '' ? [index] : []));
      // Once its neighbour is lost, a number glued to a year is not told from the year: 2.2015年.
      fc.pre(!text.lines.some((line) => /\d[.．]\s?\d{4}/.test(line)));
      fc.pre(
        own.length > 1 &&
          text.owners.every((owner, index) => owner >= 0 || !/答案|题号|\d/.test(text.lines[index] ?? '')),
      );
      const at = own[place % own.length] ?? 0;
      const [lines, owners] = [[...text.lines], [...text.owners]];
      damage(lines, owners, at);
      const found = read(lines, text.lineEnd);
      const near = touched(text, at);
      text.meant.forEach((meant, index) => {
        if (!near.has(index)) expect(found).toContainEqual(meant);
      });
      for (const each of found) {
        if (typeof each === 'string') continue;
        // Read without a word: the key, as words, is one that was written for this stem.
        const words = (of: Meant): string[] =>
          of.options.length === 0
            ? [of.key]
            : [...of.key].map((letter) => of.options['ABCDEFGH'.indexOf(letter)] ?? '');
        // A number that is left alone in the text is not told from a year.
        const same = text.meant.filter(({ stem }) =>
          /^\d{1,2}\.(?=\d)/.test(each.stem) ? each.stem.endsWith(stem) : stem === each.stem,
        );
        expect(same.map(words)).toContainEqual(words(each));
      }
    }),
    { numRuns: 1_000, seed: 20261129 },
  );
});
