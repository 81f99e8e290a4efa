import { ok } from '../../../kernel/result';
import { asksForOne, choiceGift, composeLettered, isChoice, TAKEN_OPTIONS } from '../choice/formats';
import { composed } from '../composed';
import type { TypeFormats } from '../type-formats';
import type { Body } from './shape';

/** Moodle accepts only these numbers. https://docs.moodle.org/en/GIFT_format */
const SHARES: Readonly<Record<number, string>> = {
  1: '100',
  2: '50',
  3: '33.33333',
  4: '25',
  5: '20',
  6: '16.66667',
  7: '14.28571',
  8: '12.5',
};

export const multiple: TypeFormats<Body> = {
  words: ['多选', '多项选择', '多选择', '多项选', '不定项选择', '不定项选'],
  takes: { options: TAKEN_OPTIONS, key: '几个字母，如 ABD', text: '', keyLimits: '答案不符合题型' },

  isMeantBy: (written, clues) => isChoice(written, clues) && (clues.letters?.length ?? 0) > 1,
  compose: (written, clues) =>
    composeLettered<Body>(written, clues, (options, first, others) =>
      composed(written.stem, { type: 'multiple', options, key: [first, ...others] }),
    ),
  writeKey: ({ key }) => [...key].sort().join(''),

  gift: choiceGift<Body>({
    isMine: (inside) => !asksForOne(inside),
    isRight: ({ weight }) => weight > 0,
    compose: (options, first, others) => ok({ type: 'multiple', options, key: [first, ...others] }),
    /** The right options share 100 %; a wrong one costs 100 %. */
    weigh: ({ key: letter }, { key }) => `~%${key.includes(letter) ? (SHARES[key.length] ?? '100') : '-100'}%`,
  }),
  writeAiken: () => null,
};
