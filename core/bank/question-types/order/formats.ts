import { ok, refuse } from '../../../kernel/result';
import { escapeGift } from '../../rules/formats/gift-escape';
import { OPTION_LETTERS } from '../../rules/formats/letters';
import { composeLettered } from '../choice/formats';
import { composed, refused } from '../composed';
import type { TypeFormats } from '../type-formats';
import { type Body, FEWEST_ITEMS, MOST_ITEMS } from './shape';

const HOW_MANY = `${FEWEST_ITEMS} 到 ${MOST_ITEMS} 个`;
const isFew = (count: number): boolean => count < FEWEST_ITEMS || count > MOST_ITEMS;

/** A Chinese sentence on why these letters are not an order of all options, each once; null if they are. */
function letterProblem(letters: readonly string[], options: readonly { key: string }[]): string | null {
  const known = options.map(({ key }) => key);
  const unknown = letters.filter((letter) => !known.includes(letter));
  const doubled = letters.filter((letter, index) => letters.indexOf(letter) < index);
  const missing = known.filter((letter) => !letters.includes(letter));
  if (unknown.length > 0) return `答案里的 ${unknown.join('、')} 不是选项`;
  if (doubled.length > 0) return `答案里 ${[...new Set(doubled)].join('、')} 写了不止一次`;
  return missing.length > 0 ? `答案里缺少 ${missing.join('、')}，排序题要写出全部选项的字母` : null;
}

/**
 * First line of Moodle's ordering questions: `>4 ALL VERTICAL RELATIVE_NEXT_EXCLUDE_LAST SHOW`, that is the number of
 * items shown, how they are selected, the layout, the marking, whether the marking is shown, and the numbering.
 * Everything after the number is optional.
 * Source: `import_from_gift` and `export_to_gift` in question/type/ordering/questiontype.php of Moodle.
 */
const HEADER = /^>\s*\d+(?:\s+\w+)*\s*$/;

export const order: TypeFormats<Body> = {
  words: ['排序'],
  takes: {
    options: `填 ${HOW_MANY}，每个最多 200 字`,
    key: '按正确的先后写出全部字母，如 CABD',
    text: '排序题要写“题型：排序题”，答案按正确的先后写出全部字母',
    keyLimits: '排序题的答案要写出全部选项的字母，各一次',
  },

  /** The letters alone look like a key with several choices, so the type must be stated. */
  isMeantBy: () => false,
  compose: (written, clues) =>
    composeLettered<Body>(written, clues, (options, first, others) => {
      if (isFew(options.length)) return refused(written, '选项', `排序题要有 ${HOW_MANY}选项`);
      const key = [first, ...others];
      const problem = letterProblem(key, options);
      return problem === null
        ? composed(written.stem, { type: 'order', options, key })
        : refused(written, '答案', problem);
    }),
  writeKey: ({ key }) => key.join(''),

  gift: {
    opening: '>',
    /** Text after the items would be read as one more item. */
    hasFeedback: false,
    isMine: (inside) => inside.startsWith('>'),
    /** One item per line, in the right order. */
    read: (inside, show) => {
      const [header = '', ...lines] = inside.split('\n');
      if (!HEADER.test(header)) return refuse('排序题的大括号里，第一行要像“>4 ALL VERTICAL”，以下一行一项');
      const items = lines.map((line) => show(line).trim()).filter((item) => item !== '');
      if (isFew(items.length)) return refuse(`排序题要有 ${HOW_MANY}选项`);
      const options = items.flatMap((text, index) => {
        const key = OPTION_LETTERS[index];
        return key === undefined ? [] : [{ key, text }];
      });
      return ok({ body: { type: 'order', options, key: options.map(({ key }) => key) }, feedback: '' });
    },
    /**
     * Moodle reads items literally, so nothing is escaped. A question that would not be read back unchanged is left
     * out, see `representable`.
     */
    write: ({ options, key }) =>
      [
        `>${key.length} ALL VERTICAL RELATIVE_NEXT_EXCLUDE_LAST SHOW`,
        ...key.map((letter) => options.find((option) => option.key === letter)?.text ?? ''),
        '',
      ].join('\n'),
    stemOf: (before, after) => `${before}${after}`.trim(),
    around: (stem) => [`${escapeGift(stem)} `, ''],
  },
  writeAiken: () => null,
};
