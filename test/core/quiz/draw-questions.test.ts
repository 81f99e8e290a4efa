import fc from 'fast-check';
import type { QuestionBody } from '../../../core/bank/question';
import { shapeOf } from '../../../core/bank/rules/question-shape';
import type { DrawnQuestion } from '../../../core/quiz/attempts/attempt';
import { drawQuestions } from '../../../core/quiz/rules/attempts/draw-questions';
import { bodies, options, snapshot } from '../bank/questions';

const section = (count: number, ids: string[], body: QuestionBody) => ({
  count,
  points: 2,
  candidates: ids.map((id) => snapshot(id, body)),
});
const ids = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'];

const textOf = (body: QuestionBody, letter: string): string | undefined =>
  body.type === 'single' || body.type === 'multiple' ? body.options.find(({ key }) => key === letter)?.text : undefined;

describe('what a member gets', () => {
  const sections = [section(3, ids, bodies.single), section(2, ['m1', 'm2', 'm3'], bodies.multiple)];

  it('is the wanted number of each section, in order, with keys from q1 on', () => {
    const drawn = drawQuestions(sections, 'seed');
    expect(drawn.map(({ key }) => key)).toEqual(['q1', 'q2', 'q3', 'q4', 'q5']);
    expect(drawn.map(({ body }) => body.type)).toEqual(['single', 'single', 'single', 'multiple', 'multiple']);
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(5);
  });

  it('is the same for the same seed and differs between seeds', () => {
    expect(drawQuestions(sections, 'seed')).toEqual(drawQuestions(sections, 'seed'));
    expect(drawQuestions(sections, 'seed')).not.toEqual(drawQuestions(sections, 'other'));
  });

  it('has its options lettered in order, with a key that names the same texts as before', () => {
    for (const { body } of drawQuestions(sections, 'seed')) {
      if (body.type !== 'single' && body.type !== 'multiple') throw new Error('not drawn here');
      expect(body.options.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
      const right = [body.key].flat().map((letter) => textOf(body, letter));
      expect([...right].sort()).toEqual(body.type === 'single' ? ['乙'] : ['丙', '甲'].sort());
    }
  });

  it('over many members contains every candidate, and each option in every place', () => {
    const seen = new Set<string>();
    const places = new Set<string>();
    for (let member = 0; member < 200; member += 1) {
      for (const { id, body } of drawQuestions([section(3, ids, bodies.single)], `paper:m${member}`)) {
        seen.add(id);
        if (body.type === 'single') places.add(body.key);
      }
    }
    expect([...seen].sort()).toEqual(ids);
    expect([...places].sort()).toEqual(['a', 'b', 'c', 'd']);
  });
});

it('does not depend on the key, except for the key itself', () => {
  const letters = options.map(({ key }) => key);
  const anyKeys = fc.record({
    single: fc.constantFrom(...letters),
    multiple: fc.subarray(letters, { minLength: 1 }),
    judge: fc.boolean(),
    blank: fc.tuple(fc.string(), fc.string()),
  });
  const draw = (
    keys: { single: string; multiple: string[]; judge: boolean; blank: [string, string] },
    seed: string,
  ) => {
    const sections = [
      section(2, ids, { type: 'single', options, key: keys.single }),
      section(2, ids, { type: 'multiple', options, key: keys.multiple }),
      section(2, ids, { type: 'judge', key: keys.judge }),
      section(2, ids, { type: 'blank', key: keys.blank.map((text) => [text]) }),
    ];
    return drawQuestions(sections, seed);
  };
  const withoutKey = (question: DrawnQuestion) => ({
    ...question,
    shape: shapeOf(question),
    body: { ...question.body, key: null },
  });
  fc.assert(
    fc.property(anyKeys, anyKeys, fc.string(), (some, others, seed) => {
      expect(draw(some, seed).map(withoutKey)).toEqual(draw(others, seed).map(withoutKey));
    }),
  );
});
