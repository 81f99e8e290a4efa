import fc from 'fast-check';
import { LONGEST_TEXT } from '../../../core/surveys/form';
import {
  choicesLength,
  emptySlot,
  isEmptySlot,
  openChoices,
  openPicks,
  openText,
  picksLength,
  sealChoices,
  sealPicks,
  sealText,
  textLength,
} from '../../../core/surveys/rules/sealed';
import { many, matrix, one, rank, scale, words } from './questions';

const options = Array.from({ length: 20 }, (_, at) => `选项${at}`);
const form = [
  one('a', { options }),
  many('b', { options }),
  scale('c', { steps: 10 }),
  matrix('d'),
  words('e'),
  rank('f'),
];
const shuffled = (length: number) =>
  fc.shuffledSubarray(
    Array.from({ length }, (_, at) => at),
    { minLength: length },
  );

const answers = fc
  .record(
    {
      a: fc.nat(19),
      b: fc.uniqueArray(fc.nat(19), { minLength: 1 }),
      c: fc.integer({ min: 1, max: 10 }),
      d: fc.tuple(fc.nat(2), fc.nat(2)).map((pair): number[] => [...pair]),
      f: shuffled(3),
    },
    { requiredKeys: [] },
  )
  .map((values) => new Map(Object.entries(values)));

test('choices come out as they went in, and all are as long as an empty place', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const sealed = sealChoices(form, given);
      expect(sealed).toHaveLength(choicesLength(form));
      expect(isEmptySlot(sealed)).toBe(false);
      expect(openChoices(form, sealed)).toEqual(given);
    }),
  );
  expect(isEmptySlot(emptySlot(choicesLength(form)))).toBe(true);
});

test('free answers are not among the choices', () => {
  const withWords = new Map<string, string | number>([
    ['a', 1],
    ['e', '很有特点的话'],
  ]);
  expect(sealChoices(form, withWords)).toBe(sealChoices(form, new Map([['a', 1]])));
});

test('picks come out in the order of the candidates, and all are as long as an empty place', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(19)), (picks) => {
      const sealed = sealPicks(options, picks);
      expect(sealed).toHaveLength(picksLength(options));
      expect(isEmptySlot(sealed)).toBe(false);
      expect(openPicks(sealed)).toEqual([...picks].sort((left, right) => left - right));
    }),
  );
});

test('words come out as they went in, and all are as long as an empty place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: LONGEST_TEXT / 2 }), (text) => {
      const packed = Buffer.from(text, 'utf8').toString('base64');
      const sealed = sealText(packed);
      expect(sealed).toHaveLength(textLength);
      expect(Buffer.from(openText(sealed), 'base64')).toEqual(Buffer.from(text, 'utf8'));
    }),
  );
  expect(sealText(Buffer.from('党'.repeat(LONGEST_TEXT), 'utf8').toString('base64'))).toHaveLength(textLength);
});
