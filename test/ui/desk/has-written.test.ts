import { hasWritten } from '../../../src/desk/kept-form';
import { emptyDraft, newQuestion } from '../../../src/features/surveys/desk/draft-form';

const empty = { ...emptyDraft, unitId: null, scope: [] };

test.each([
  ['nothing', {}, false],
  ['blanks', { title: '  ' }, false],
  ['another kind', { kind: 'appraisal' as const }, false],
  ['a unit with its scope', { unitId: 'b1', scope: ['b1'] }, false],
  ['a day', { closeDay: '2026-11-20' }, false],
  ['a title', { title: '冬季夜学' }, true],
  ['a candidate', { candidates: '甲班' }, true],
  ['a question', { questions: [newQuestion([])] }, true],
])('a kept form that says %s', (_what, changes, expected) => {
  expect(hasWritten({ ...empty, ...changes }, empty)).toBe(expected);
});

test('words count wherever they stand in the form', () => {
  const question = { stem: '', options: ['', ''], content: { note: '' } };
  expect(hasWritten({ ...question, options: ['', '对'] }, question)).toBe(true);
  expect(hasWritten({ ...question, content: { note: '看第三条' } }, question)).toBe(true);
});
