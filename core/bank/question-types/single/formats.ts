import { ok, refuse } from '../../../kernel/result';
import { FULL_WEIGHT } from '../../rules/formats/gift-part';
import { asksForOne, choiceGift, composeLettered, isChoice, TAKEN_OPTIONS } from '../choice/formats';
import { composed, refused } from '../composed';
import type { TypeFormats } from '../type-formats';
import type { Body } from './shape';

export const single: TypeFormats<Body> = {
  words: ['单选', '单项选择', '单选择', '单项选'],
  takes: { options: TAKEN_OPTIONS, key: '一个字母', text: '', keyLimits: '答案不符合题型' },

  isMeantBy: (written, clues) => isChoice(written, clues) && (clues.letters?.length ?? 0) <= 1,
  compose: (written, clues) =>
    composeLettered<Body>(written, clues, (options, first, others) =>
      others.length > 0
        ? refused(written, '答案', '单选题只能有一个答案')
        : composed(written.stem, { type: 'single', options, key: first }),
    ),
  writeKey: ({ key }) => key,

  gift: choiceGift<Body>({
    isMine: asksForOne,
    isRight: ({ weight }) => weight >= FULL_WEIGHT,
    compose: (options, first, others) =>
      others.length > 0 ? refuse('单选题有不止一个正确的选项') : ok({ type: 'single', options, key: first }),
    weigh: ({ key }, body) => (key === body.key ? '=' : '~'),
  }),
  writeAiken: (stem, { options, key }) =>
    `${stem}\n${options.map((option) => `${option.key}. ${option.text}`).join('\n')}\nANSWER: ${key}\n`,
};
