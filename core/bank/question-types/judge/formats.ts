import { ok, refuse } from '../../../kernel/result';
import { escapeGift } from '../../rules/formats/gift-escape';
import { readTruth } from '../../rules/formats/gift-part';
import { composed, refused } from '../composed';
import type { TypeFormats } from '../type-formats';
import type { Body } from './shape';
import { isSignOfJudgement, judgementWord, readStatedJudgement } from './words';

export const judge: TypeFormats<Body> = {
  words: ['判断', '是非'],
  takes: {
    options: '不填',
    key: '写“对”或“错”',
    text: '判断题的答案写“对”或“错”',
    keyLimits: '答案不符合题型',
  },

  isMeantBy: (_written, { judgement }) => judgement !== null,
  compose: (written, { judgement }) => {
    // Whether a word fills a blank of the stem is asked only where nobody says that this is a judgement.
    const key = judgement ?? (written.options.length === 0 ? readStatedJudgement(written.key) : null);
    const isSign = written.options.length === 0 && isSignOfJudgement(written.key);
    if (key !== null) return composed(written.stem, { type: 'judge', key }, isSign ? ['signAsJudgement'] : []);
    return written.options.length > 0
      ? refused(written, '题型', '判断题的选项只能是“对”和“错”')
      : refused(written, '答案', '判断题的答案只能是“对”或“错”');
  },
  writeKey: ({ key }) => judgementWord(key),

  gift: {
    opening: 'T(?:RUE)?\\b|F(?:ALSE)?\\b',
    hasFeedback: true,
    isMine: (inside) => readTruth(inside) !== null,
    read: (inside, show) => {
      const truth = readTruth(inside);
      if (!truth) return refuse('大括号里读不出答案');
      return ok({ body: { type: 'judge', key: truth.value }, feedback: show(truth.feedback).trim() });
    },
    write: ({ key }) => (key ? 'TRUE' : 'FALSE'),
    stemOf: (before, after) => `${before}${after}`.trim(),
    around: (stem) => [`${escapeGift(stem)} `, ''],
  },
  writeAiken: () => null,
};
