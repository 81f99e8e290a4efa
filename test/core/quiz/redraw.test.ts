import { drawQuestions } from '../../../core/quiz/rules/attempts/draw-questions';
import { differencesOf } from '../../../core/quiz/rules/attempts/redraw';
import { bodies, snapshot } from '../bank/questions';

const sections = [
  {
    type: 'single' as const,
    count: 2,
    points: 2,
    candidates: ['s1', 's2', 's3', 's4'].map((id) => snapshot(id, bodies.single)),
  },
  { type: 'judge' as const, count: 1, points: 2, candidates: ['j1', 'j2'].map((id) => snapshot(id, bodies.judge)) },
];
const attempt = { seed: 'zz:2026-W47:m001:1:salt', questions: drawQuestions(sections, 'zz:2026-W47:m001:1:salt') };

it('the same seed draws the same questions again', () => {
  expect(differencesOf(attempt, { sections })).toEqual([]);
});

it('a corrected key is no difference: the draw was the same', () => {
  const corrected = attempt.questions.map((question) =>
    question.body.type === 'judge' ? { ...question, body: { ...question.body, key: !question.body.key } } : question,
  );
  expect(differencesOf({ ...attempt, questions: corrected }, { sections })).toEqual([]);
});

it('another question, another order of options and a missing one are named', () => {
  const [first, second, third] = attempt.questions;
  if (!first || !second || !third || first.body.type !== 'single') throw new Error('two single, one judge');
  const turned = { ...first, body: { ...first.body, options: [...first.body.options].reverse() } };
  expect(differencesOf({ ...attempt, questions: [turned, { ...second, id: 'other' }] }, { sections })).toEqual([
    'q1',
    'q2',
    'q3',
  ]);
});
