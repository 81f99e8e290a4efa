import { answerFact } from '../../../src/features/feed/answer-words';
import { emptyForm, fieldsOf, formOf, isSameForm, problemsOf } from '../../../src/features/feed/desk/draft-form';

const TODAY = '2026-11-20';
const written = {
  ...emptyForm('b1', 'answer'),
  title: '缺席怎样补课',
  markdown: '缺席一次，怎样补？',
  hasAnswer: true,
  answer: '可以补记。',
  answerDay: '2026-11-22',
  answerTime: '17:30',
};

test('an answer goes to the server with its moment in China, and comes back as it was written', () => {
  const fields = fieldsOf(written);
  expect(fields.officialAnswer).toEqual({ markdown: '可以补记。', at: Date.parse('2026-11-22T17:30+08:00') });
  expect(isSameForm(formOf(fields), written)).toBe(true);
});

test('turned off, it is not sent, and what was written stays in the form', () => {
  const off = { ...written, hasAnswer: false };
  expect(fieldsOf(off).officialAnswer).toBeNull();
  expect(isSameForm(off, written)).toBe(false);
});

test.each([
  ['no words', { answer: ' \n' }, { answer: '请写答复。' }],
  ['no day', { answerDay: null }, { answerDay: '请选择公开的日期。' }],
  ['nothing missing', {}, {}],
  ['nothing missing while it is off', { hasAnswer: false, answer: '', answerDay: null }, {}],
])('with %s it is told beside the field', (_title, changes, problems) => {
  expect(problemsOf({ ...written, ...changes }, TODAY)).toEqual(problems);
});

test.each([
  ['answer', '2026-11-20T09:00+08:00', '已有官方答复'],
  ['answer', '2026-11-20T18:00+08:00', '今天 18:00 公开答复'],
  ['caseTalk', '2026-11-20T09:00+08:00', '已有官方点评'],
  ['caseTalk', '2026-11-20T18:00+08:00', '今天 18:00 公开点评'],
])('a row of %s says what there is of it at ten: %s', (column, at, words) => {
  expect(answerFact(column, Date.parse(at), Date.parse('2026-11-20T10:00+08:00'))).toBe(words);
});
