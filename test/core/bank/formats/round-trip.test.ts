import fc from 'fast-check';
import type { Question } from '../../../../core/bank/question';
import { blank } from '../../../../core/bank/question-types/blank/formats';
import type { Draft } from '../../../../core/bank/rules/formats/draft';
import { judgeDraft } from '../../../../core/bank/rules/formats/judge-draft';
import { readAiken } from '../../../../core/bank/rules/formats/read/aiken';
import { readGift } from '../../../../core/bank/rules/formats/read/gift';
import { readPlainText } from '../../../../core/bank/rules/formats/read/plain-text';
import { readSheets } from '../../../../core/bank/rules/formats/read/sheets';
import { representable } from '../../../../core/bank/rules/formats/representable';
import { writeAiken } from '../../../../core/bank/rules/formats/write/aiken';
import { writeGift } from '../../../../core/bank/rules/formats/write/gift';
import { writePlainText } from '../../../../core/bank/rules/formats/write/plain-text';
import { writeTable } from '../../../../core/bank/rules/formats/write/table';
import { anyQuestion } from './written-questions';

const defaults = { topic: '', difficulty: 3, source: { document: '', version: '', article: '', quote: '' } };
const verdictOf = (draft: Draft, stored: Question | undefined) =>
  judgeDraft(draft, { stored, twinId: undefined }, defaults, 'new').kind;
const fromTable = (cells: string[][]): Draft[] => {
  const read = readSheets([{ name: '', cells }]);
  return read.ok ? read.value.drafts : [];
};

const someQuestions = fc.uniqueArray(anyQuestion, {
  minLength: 1,
  maxLength: 5,
  selector: ({ questionId }) => questionId,
});
const FORMATS = [
  { name: 'GIFT', write: writeGift, read: readGift },
  { name: 'plain text', write: writePlainText, read: (text: string) => readPlainText(text).drafts },
];

test('a table that was written is read as the same questions, and no cell is a formula', () => {
  fc.assert(
    fc.property(someQuestions, (questions) => {
      const cells = writeTable(questions);
      expect(cells.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      const drafts = fromTable(cells);
      expect(drafts.map((draft, at) => verdictOf(draft, questions[at]))).toEqual(questions.map(() => 'same'));
    }),
  );
});

test.each([
  ['an empty bracket beside the blank and a comma in the answer', '甲（ ）乙____', '政治，大局'],
  ['two brackets and an enumeration', '甲（）（ ）乙____', '政治、大局、核心'],
  ['a blank in the answer', '甲【】乙____', '实事 求是'],
  ['backslashes of its own', '甲（）乙____', '政治\\，大局'],
  ['a bar and a semicolon beside the comma', '甲（）乙____', '政治，大局|核心；看齐'],
])('%s is one answer in a table and in text, as it was written', (_title, stem, answer) => {
  const question: Question = {
    ...{ questionId: 'q1', topic: '题', difficulty: 3, stem, explanation: '见条文。' },
    body: { type: 'blank', key: [[answer]] },
    source: { document: '守则', version: '2026', article: '第三条', quote: '原文' },
  };
  const inText = readPlainText(writePlainText([question])).drafts;
  for (const [draft] of [fromTable(writeTable([question])), inText]) {
    expect(draft?.problems).toEqual([]);
    expect(draft?.body).toEqual(question.body);
  }
});

test('a comma stays as it is where no bracket could be a blank', () => {
  const question = { body: { type: 'blank' as const, key: [['政治，大局']] }, stem: '甲____乙' };
  expect(blank.writeKey(question.body, question.stem)).toBe('政治，大局');
});

test.each(FORMATS)('what $name can carry is read as the same questions, together as alone', ({ write, read }) => {
  const isSame = (question: Question, draft: Draft) => verdictOf(draft, question) === 'same';
  let carried = 0;
  let all = 0;
  fc.assert(
    fc.property(someQuestions, (questions) => {
      const able = representable(questions, write, read, isSame);
      expect(read(write(able)).map((draft, at) => verdictOf(draft, able[at]))).toEqual(able.map(() => 'same'));
      carried += able.length;
      all += questions.length;
    }),
  );
  expect(carried / all).toBeGreaterThan(0.2);
});

test('what Aiken can carry is read with the same stem, options and key', () => {
  const isSame = ({ stem, body }: Question, draft: Draft) =>
    draft.stem === stem && JSON.stringify(draft.body) === JSON.stringify(body);
  fc.assert(
    fc.property(someQuestions, (questions) => {
      const able = representable(questions, writeAiken, readAiken, isSame);
      const drafts = readAiken(writeAiken(able));
      expect(drafts.map(({ stem, body }) => ({ stem, body }))).toEqual(able.map(({ stem, body }) => ({ stem, body })));
    }),
  );
});

test.each([
  ['any text', fc.string({ unit: 'binary' })],
  [
    'text of the signs that mean something',
    fc.string({ unit: fc.constantFrom(...'{}=~#:\\%T1.A、（）答案：解析\n题/$'), maxLength: 200 }),
  ],
])('%s is read without an exception', (_title, text) => {
  fc.assert(
    fc.property(text, (written) => {
      for (const read of [readGift, readAiken, readPlainText]) read(written);
      fromTable(written.split('\n').map((line) => line.split(',')));
    }),
  );
});
