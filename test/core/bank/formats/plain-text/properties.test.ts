import fc from 'fast-check';
import type { Draft } from '../../../../../core/bank/rules/formats/draft';
import { judgeDraft } from '../../../../../core/bank/rules/formats/judge-draft';
import { readPlainText } from '../../../../../core/bank/rules/formats/read/plain-text';
import { anyText, type WrittenText } from './written';
import type { Meant } from './written-question';

const DEFAULTS = { topic: '行车', difficulty: 3, source: { document: '', version: '', article: '', quote: '' } };

/** What a draft says, or its problems as one string. */
const meaningOf = (draft: Draft): Meant | string => {
  const verdict = judgeDraft(draft, { stored: undefined, twinId: undefined }, DEFAULTS, 'new');
  if (verdict.kind !== 'draft' && verdict.kind !== 'new') return JSON.stringify(verdict);
  const { stem, body, explanation } = verdict.question;
  const key =
    body.type === 'blank' ? body.key.map((variants) => variants.join('|')).join('；') : [body.key].flat().join('');
  return {
    // An empty bracket is the same whatever stands in it.
    stem: stem.replace(/（\s*）/g, '（　）'),
    options: 'options' in body ? body.options.map(({ text }) => text) : [],
    key,
    explanation,
  };
};
const read = (lines: readonly string[], lineEnd: string): { found: (Meant | string)[]; isRemarked: boolean } => {
  const { drafts, leftOut } = readPlainText(lines.join(lineEnd));
  return { found: drafts.map(meaningOf), isRemarked: leftOut.length > 0 };
};

test('what is written in any shape that we claim to read is read back as it was written', () => {
  for (const [most, numRuns] of [
    [8, 600],
    [200, 10],
  ] as const)
    fc.assert(
      fc.property(anyText(most), ({ lines, lineEnd, meant }) => {
        expect(read(lines, lineEnd)).toEqual({ found: meant, isRemarked: false });
      }),
      { numRuns, seed: 20261129 },
    );
});

type Damage = (lines: string[], at: number) => void;
const DAMAGES: readonly (readonly [string, Damage])[] = [
  ['a dropped line', (lines, at) => lines.splice(at, 1)],
  ['a doubled line', (lines, at) => lines.splice(at, 0, lines[at] ?? '')],
  ['two swapped lines', (lines, at) => lines.splice(at, 2, ...lines.slice(at, at + 2).reverse())],
];

/**
 * Questions whose lines are the damaged ones or next to them. A heading tells of its whole part. A list of answers that has
 * lost its heading leaves its part open, and then those that follow are not told apart.
 */
function touched({ owners, parts, partOf, hasLists }: WrittenText, at: number): Set<number> {
  const near = new Set<number>();
  for (let line = Math.max(0, at - 1); line < Math.min(at + 3, owners.length); line += 1) {
    const owner = owners[line] ?? -1;
    if (owner >= 0) for (const question of [owner - 1, owner, owner + 1]) near.add(question);
    const here = parts[line] ?? 0;
    if (hasLists || owner < 0)
      partOf.forEach((part, question) => {
        if (part >= here - 1 && (hasLists || part <= here + 1)) near.add(question);
      });
  }
  return near;
}

/** The key as words, so that it is the same under other letters. */
const wordsOf = ({ options, key }: Meant): string[] =>
  options.length === 0 ? [key] : [...key].map((letter) => options['ABCDEFGH'.indexOf(letter)] ?? '');

/** Lines that make no question of their own, whatever stands above them. */
const LABEL = /^.?(?:【解析|解析|答案解析|难度|主题|依据|考点|分值|2\.0分)/;
const MARKED = /[（(]正确答案[）)]/;

test.each(DAMAGES)('with %s, what is read is right or a problem, and only neighbours are touched', (title, damage) => {
  const isDrop = title === 'a dropped line';
  fc.assert(
    fc.property(anyText(6), fc.nat(), (text, place) => {
      const own = text.lines.flatMap((line, index) => (line === '' ? [] : [index]));
      const at = own[place % own.length] ?? 0;
      const lines = [...text.lines];
      damage(lines, at);
      const { found, isRemarked } = read(lines, text.lineEnd);

      const near = touched(text, at);
      const known = new Set(found.map((each) => JSON.stringify(each)));
      const hurt = text.meant.filter((meant, index) => !near.has(index) && !known.has(JSON.stringify(meant)));
      expect(hurt).toEqual([]);

      const questions = found.filter((each): each is Meant => typeof each !== 'string');
      // A right option that is gone with its mark leaves no trace, and an explanation goes with the lines above it.
      const mayLack = MARKED.test(`${text.lines[at]}${text.lines[at + 1] ?? ''}`);
      for (const each of questions) {
        const same = text.meant.filter(({ stem }) => stem === each.stem);
        expect(same).not.toEqual([]);
        if (mayLack) expect(same.flatMap(wordsOf)).toEqual(expect.arrayContaining(wordsOf(each)));
        else expect(same.map(wordsOf)).toContainEqual(wordsOf(each));
        expect(['', ...text.meant.map(({ explanation }) => explanation)]).toContain(each.explanation);
      }

      // Whatever is missing is told, unless nothing of it is left.
      const isGone =
        isDrop &&
        text.lines.every(
          (line, index) => index === at || line === '' || text.owners[index] !== text.owners[at] || LABEL.test(line),
        );
      const missing = text.meant.filter(({ stem }) => !questions.some((each) => each.stem === stem));
      const isTold = isRemarked || questions.length < found.length;
      if (!isTold) expect(missing.length).toBeLessThanOrEqual(isGone ? 1 : 0);
    }),
    { numRuns: 400, seed: 20261129 },
  );
});

/** Found by thousands of runs, each of its kind: lines of a question in another one, which took them without a word. */
test.each<[string, string]>([
  [
    'a bare option in its own explanation',
    '1、检查什么？（A）\nA车门\nB车灯\n【解析】见条文。\nC天窗\n2、水往低处流。（√）',
  ],
  [
    'a bare option in the explanation of a marked one',
    '1、检查什么？（A）\nA. 车门\nB. 车灯\n解析：见条文。\nC. 天窗\n2、水往低处流。（√）',
  ],
  ['a bare option below another stem', '1、检查什么？（A）\nA车门\nB车灯\n2、水往低处流。\nC天窗\n答案：错'],
  [
    'a bare 错 below another stem',
    '1、水往低处流？ [判断题] *\n对(正确答案)\n2、检查什么？ [单选题] *\n错\nA.车门(正确答案)\nB.车灯',
  ],
  [
    'judgements below an option',
    '1、检查什么？ [多选题] *\nA.车门(正确答案)\nB.车灯(正确答案)\nC.天窗\n对\n错(正确答案)',
  ],
])('%s is told', (_title, text) => {
  const { found } = read(text.split('\n'), '\n');
  expect(found.some((each) => typeof each === 'string')).toBe(true);
});

test.each<[string, string]>([
  ['reasons for each option', '1、检查什么？（A）\nA车门\nB车灯\n解析：A项正确。\nB项不属于检查的内容。'],
  ['judgements that an export lists', '1、水往低处流。 [判断题] *\n对(正确答案)\n错'],
])('%s are no part of another question', (_title, text) => {
  const { found } = read(text.split('\n'), '\n');
  expect(found.filter((each) => typeof each === 'string')).toEqual([]);
});

test('a key that counts its blanks and has lost its stem does not number the questions below it', () => {
  const text = '正确答案：\n(1) 车门\n(2) 线路\n2.(单选题, 2.0分)检查什么？\nA. 车门\nB. 站牌\n正确答案: A:车门;';
  const { found } = read(text.split('\n'), '\n');
  expect(found).toEqual([
    expect.stringContaining('前面没有带题号的题干'),
    { stem: '检查什么？', options: ['车门', '站牌'], key: 'A', explanation: '' },
  ]);
});
