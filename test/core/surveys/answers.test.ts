import type { AnswerValue, SurveyAnswer, SurveyQuestion } from '../../../core/surveys/form';
import { checkAnswers, fits } from '../../../core/surveys/rules/answers';
import { isFormRight } from '../../../core/surveys/rules/form';
import { many, matrix, one, rank, scale, words } from './questions';

describe('an answer fits its question', () => {
  test.each<[string, SurveyQuestion, AnswerValue, boolean]>([
    ['an option', one('q'), 2, true],
    ['no such option', one('q'), 3, false],
    ['half an option', one('q'), 0.5, false],
    ['a list for one', one('q'), [1], false],
    ['several options', many('q'), [2, 0], true],
    ['none of several', many('q'), [], false],
    ['one twice', many('q'), [1, 1], false],
    ['no such one among several', many('q'), [0, 3], false],
    ['a step', scale('q'), 5, true],
    ['a step too high', scale('q'), 6, false],
    ['no step', scale('q'), 0, false],
    ['an option for each row', matrix('q'), [0, 0], true],
    ['a row left out', matrix('q'), [0], false],
    ['no such option in a row', matrix('q'), [0, 3], false],
    ['words', words('q'), '很好', true],
    ['no words', words('q'), ' \u200b', false],
    ['a number for words', words('q'), 1, false],
    ['an order', rank('q'), [2, 0, 1], true],
    ['half an order', rank('q'), [2, 0], false],
    ['one twice in an order', rank('q'), [2, 2, 0], false],
  ])('%s', (_title, question, value, isFit) => {
    expect(fits(question, value)).toBe(isFit);
  });
});

describe('what is handed in', () => {
  const form = [
    one('q1', { isRequired: true }),
    words('q2', { isRequired: true, onlyIf: { key: 'q1', options: [2] } }),
    many('q3'),
    scale('q4', { onlyIf: { key: 'q3', options: [0, 1] } }),
    words('q5', { onlyIf: { key: 'q2', options: [0] } }),
  ];
  const answersOf = (values: Record<string, AnswerValue>): SurveyAnswer[] =>
    Object.entries(values).map(([key, value]) => ({ key, value }));

  test.each<[string, Record<string, AnswerValue>, boolean]>([
    ['all that has to be there', { q1: 0 }, true],
    ['in another order', { q3: [1], q1: 0 }, true],
    ['with what an earlier answer asks for', { q1: 2, q2: '理由' }, true],
    ['with a question after one of several options', { q1: 0, q3: [2, 1], q4: 3 }, true],
    ['without what has to be there', { q3: [1] }, false],
    ['without what an earlier answer asks for', { q1: 2 }, false],
    ['with what was not asked', { q1: 0, q2: '理由' }, false],
    ['with what was asked only after another option', { q1: 0, q3: [2], q4: 3 }, false],
    ['with an answer to no question', { q1: 0, q9: 1 }, false],
    ['with what does not fit', { q1: '甲' }, false],
  ])('%s', (_title, values, isRight) => {
    expect(checkAnswers(form, answersOf(values)).ok).toBe(isRight);
  });

  test('with a question answered twice', () => {
    const twice = [...answersOf({ q1: 0 }), ...answersOf({ q1: 1 })];
    expect(checkAnswers(form, twice)).toEqual({ ok: false, code: 'ANSWERS_DO_NOT_FIT' });
  });
});

describe('a form can be put to members', () => {
  const survey = {
    kind: 'survey' as const,
    isSecret: false,
    candidates: [],
    seats: 0,
    terms: null,
    unitId: 'b1',
    scope: ['b1'],
  };
  const onlyAfter = (key: string, option: number) => one('q9', { onlyIf: { key, options: [option] } });

  test.each<[string, SurveyQuestion[], boolean, boolean]>([
    ['questions of every kind', [one('a'), many('b'), scale('c'), matrix('d'), words('e'), rank('f')], true, true],
    ['no question', [], false, false],
    ['a key twice', [one('a'), many('a')], false, false],
    ['an option twice', [one('a', { options: ['甲', '甲'] })], false, false],
    ['a row twice', [matrix('a', { rows: ['行', '行'] })], false, false],
    ['options that look the same', [one('a', { options: ['甲', '甲\u200b'] })], false, false],
    ['rows that look the same', [matrix('a', { rows: ['1 行', '１行'] })], false, false],
    ['options with another sign', [one('a', { options: ['甲+', '甲-'] })], false, true],
    ['after an earlier choice', [many('a'), onlyAfter('a', 2)], false, true],
    ['after an option that is not there', [many('a'), onlyAfter('a', 3)], false, false],
    ['after a later question', [onlyAfter('a', 0), many('a')], false, false],
    ['after words', [words('a'), onlyAfter('a', 0)], false, false],
    ['three free answers, named', [words('a'), words('b'), words('c')], false, true],
    ['three free answers, secret', [words('a'), words('b'), words('c')], true, false],
  ])('%s', (_title, questions, isSecret, isRight) => {
    expect(isFormRight({ ...survey, isSecret, questions })).toBe(isRight);
  });

  const ballot = { ...survey, kind: 'ballot' as const, isSecret: true, questions: [] };
  test.each<[string, string[], number, boolean]>([
    ['two for one seat', ['甲', '乙'], 1, true],
    ['as many as seats', ['甲', '乙'], 2, false],
    ['nobody to choose among', ['甲'], 1, false],
    ['no seat', ['甲', '乙'], 0, false],
    ['somebody twice', ['甲', '甲', '乙'], 1, false],
    ['somebody twice, with a joiner between', ['甲班', '甲\u200d班', '乙班'], 1, false],
    ['somebody twice, in wide digits', ['1班', '１ 班', '乙班'], 1, false],
  ])('%s', (_title, candidates, seats, isRight) => {
    expect(isFormRight({ ...ballot, candidates, seats })).toBe(isRight);
  });

  test('a ballot under names', () => {
    expect(isFormRight({ ...ballot, isSecret: false, candidates: ['甲', '乙'], seats: 1 })).toBe(false);
  });
});
