import { boundedDraft, boundedHeader, boundedNames, boundedRemarks } from '../../../../core/bank/rules/formats/bounded';
import { type Draft, NO_SOURCE } from '../../../../core/bank/rules/formats/draft';

const draft = (raw: string[], problems = 1): Draft => ({
  line: 7,
  questionId: '',
  topic: '',
  difficulty: null,
  stem: '题',
  body: null,
  explanation: '',
  source: NO_SOURCE,
  problems: Array.from({ length: problems }, (_, at) => ({ column: '题干', message: `问题 ${at}` })),
  assumed: [],
  raw,
});
const lengthOf = ({ raw }: Draft): number => raw.reduce((sum, cell) => sum + cell.length, 0);

it('leaves what a real row says', () => {
  const row = draft(['题'.repeat(2_000), '甲', '乙', 'A', '解析'.repeat(1_000)], 10);
  expect(boundedDraft(row)).toBe(row);
});

it.each([
  ['a text without an end', ['字'.repeat(2_000_000)]],
  ['a cell that is full', ['题', '甲'.repeat(32_767), '乙']],
  ['a row of full cells', Array.from({ length: 64 }, () => '甲'.repeat(32_767))],
])('cuts %s, and says how much there was', (_, raw) => {
  const cut = boundedDraft(draft(raw));
  expect(lengthOf(cut)).toBeLessThanOrEqual(20_000 + raw.length);
  expect(cut.raw).toHaveLength(raw.length);
  expect(cut.raw[0]?.slice(0, 1)).toBe(raw[0]?.slice(0, 1));
  expect(cut.problems[0]?.message).toContain(String(raw.join('').length));
});

it('keeps a short cell behind one that is cut', () => {
  expect(boundedDraft(draft(['题', '甲'.repeat(32_767), '乙'])).raw[2]).toBe('乙');
});

it('counts the problems that it does not name', () => {
  const { problems } = boundedDraft(draft(['题'], 200_000));
  expect(problems).toHaveLength(11);
  expect(problems[10]).toEqual({ column: '整行', message: '另有 199990 处问题' });
});

it('names some of the headings and remarks, and counts all', () => {
  const names = Array.from({ length: 60_000 }, (_, at) => `栏${at}`);
  expect(boundedNames(names)).toEqual([...names.slice(0, 50), '等 60000 个']);
  expect(boundedNames(['甲'.repeat(200)])).toEqual([`${'甲'.repeat(60)}…`]);
  expect(boundedHeader(['题干', '甲'.repeat(200)])).toEqual(['题干', `${'甲'.repeat(60)}…`]);
  const remarks = names.map((words) => ({ kind: 'sheet' as const, words }));
  expect(boundedRemarks(remarks)).toEqual([...remarks.slice(0, 50), { kind: 'text', words: '另有 59950 条' }]);
  expect(boundedRemarks([{ kind: 'text', words: '甲'.repeat(999) }])).toEqual([
    { kind: 'text', words: `${'甲'.repeat(400)}…` },
  ]);
});
