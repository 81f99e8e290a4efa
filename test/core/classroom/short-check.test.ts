import fc from 'fast-check';
import { isCheckSound, markCheck, optionKey, questionKey } from '../../../core/classroom/rules/short-check';
import type { CheckItem } from '../../../core/classroom/workbench-contract';

const item = (right: number[], options = ['甲', '乙', '丙']): CheckItem => ({
  stem: '下列哪项正确',
  options,
  right,
  explanation: '见正文',
});
const check = [item([1]), item([0, 2])];

describe('marking a short check', () => {
  test.each<[string, Record<string, string[]>, boolean[]]>([
    ['passes when every answer is right', { c1: ['b'], c2: ['a', 'c'] }, [true, true]],
    ['takes the options in any order', { c1: ['b'], c2: ['c', 'a'] }, [true, true]],
    ['takes an option given twice as once', { c1: ['b', 'b'], c2: ['a', 'c'] }, [true, true]],
    ['does not accept a part of the right options', { c1: ['b'], c2: ['a'] }, [true, false]],
    ['does not accept a wrong option beside the right ones', { c1: ['b'], c2: ['a', 'b', 'c'] }, [true, false]],
    ['does not accept an option that does not exist', { c1: ['z'], c2: ['a', 'c'] }, [false, true]],
    ['ignores an answer to a question that does not exist', { c1: ['b'], c2: ['a', 'c'], c9: ['a'] }, [true, true]],
  ])('%s', (_title, answers, expected) => {
    const marked = markCheck(check, answers);
    expect(marked).toEqual({
      ok: true,
      value: {
        isAllRight: expected.every(Boolean),
        verdicts: expected.map((isRight, index) => ({ key: questionKey(index), isRight })),
      },
    });
  });

  test.each<[string, Record<string, string[]>]>([
    ['nothing is answered', {}],
    ['one question is not answered', { c1: ['b'] }],
    ['an answer is empty', { c1: ['b'], c2: [] }],
  ])('asks for the missing answers when %s', (_title, answers) => {
    expect(markCheck(check, answers)).toEqual({ ok: false, code: 'ANSWERS_MISSING' });
  });

  test('lets a lesson without a check pass by confirming it', () => {
    expect(markCheck([], {})).toEqual({ ok: true, value: { isAllRight: true, verdicts: [] } });
  });

  test('passes with the right options of any sound check', () => {
    const anyItem = fc
      .uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), {
        minLength: 2,
        maxLength: 6,
        selector: (text) => text.normalize('NFKC').trim(),
      })
      .chain((options) =>
        fc
          .uniqueArray(fc.nat({ max: options.length - 1 }), { minLength: 1, maxLength: options.length })
          .map((right) => item(right, options)),
      );
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 3 }), (items) => {
        const answers = Object.fromEntries(items.map(({ right }, index) => [questionKey(index), right.map(optionKey)]));
        const marked = markCheck(items, answers);
        expect(isCheckSound(items)).toBe(true);
        expect(marked.ok && marked.value.isAllRight).toBe(true);
      }),
    );
  });
});

describe('a short check', () => {
  test.each<[string, CheckItem, boolean]>([
    ['is sound with one right option', item([0]), true],
    ['is sound with all options right', item([0, 1, 2]), true],
    ['is wrong when a right option does not exist', item([3]), false],
    ['is wrong when a right option is named twice', item([1, 1]), false],
    ['is wrong when two options read the same', item([0], ['甲', '乙', '甲']), false],
    ['is wrong when two options differ only in their width', item([0], ['A', 'Ａ']), false],
  ])('%s', (_title, candidate, expected) => {
    expect(isCheckSound([candidate])).toBe(expected);
  });
});
