import fc from 'fast-check';

/** What was meant, in the form in which it is compared. */
export interface Meant {
  stem: string;
  options: string[];
  key: string;
  explanation: string;
}
export interface Written {
  lines: string[];
  meant: Meant;
  /** The key in a list of answers. */
  end: string;
}

const word = fc.constantFrom<string[]>(
  '车门',
  '灯光',
  '票箱',
  '刹车',
  '扶手',
  '站牌',
  '2019年的车',
  '3路',
  '参照A、D两项',
  '第三条',
  '水',
  'B超',
  '10.5元',
  '（一）班',
  '甲乙',
  '线路',
);
const stemOf = fc
  .tuple(
    fc.constantFrom('检查', '2008年', '应当', '1927.5米', '下列', '发车前', '35路'),
    word,
    word,
    fc.constantFrom('是什么？', '有哪些', '怎样？', '做到'),
  )
  .map((parts) => parts.join(''));

const KINDS = ['choice', 'judge', 'blank', 'order'] as const;
export type Kind = (typeof KINDS)[number];

export const asked = fc.record({
  kind: fc.constantFrom<Kind>('choice', 'choice', 'choice', ...KINDS),
  stem: stemOf,
  texts: fc.uniqueArray(word, { minLength: 3, maxLength: 6 }),
  picks: fc.nat({ max: 62 }),
  isTrue: fc.boolean(),
  keyStyle: fc.nat({ max: 9 }),
  labels: fc.subarray(
    [
      '解析：略有说明',
      '【解析】见条文。',
      '答案解析：2.5米以内',
      '难度：3',
      '主题：行车',
      '依据：《守则》第三条',
      '考点：常识',
      '分值：2',
    ],
    { maxLength: 3 },
  ),
});
export type Asked = typeof asked extends fc.Arbitrary<infer Value> ? Value : never;

const NUMBERS: readonly ((value: number) => string)[] = [
  (value) => `${value}、`,
  (value) => `${value}.`,
  (value) => `${value}.`,
  (value) => `${value}． `,
  (value) => `第${value}题 `,
  (value) => `（${value}）`,
  (value) => `${value}) `,
  (value) => `Q${value}. `,
  (value) => `${String(value).replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)))}、`,
];
const full = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
type Mark = (letter: string) => string;
const MARKS: readonly Mark[] = [
  (letter) => `${letter}.`,
  (letter) => `${letter}、`,
  (letter) => `（${letter}）`,
  (letter) => `${letter}) `,
  (letter) => `${letter.toLowerCase()}. `,
  (letter) => `${letter}：`,
  (letter) => `【${letter}】`,
  (letter) => `${full(letter)}．`,
];
/** Letters without marks. */
const BARE: readonly Mark[] = [(letter) => `${letter} `, (letter) => letter];

export const shape = fc.record({
  number: fc.constantFrom(...NUMBERS),
  mark: fc.constantFrom(...MARKS, ...BARE),
  arrangement: fc.constantFrom('lines', 'lines', 'spaces', 'tabs', 'pairs', 'behind'),
  invisible: fc.constantFrom('', '\u200b', '\u00a0', '\ufeff', '　'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\v', '\u2028', '\r'),
  isSpaced: fc.boolean(),
  keys: fc.constantFrom('inside', 'inside', 'inside', 'range', 'each', 'table', 'lines'),
  /** Whose export it is: a paper in Word, 问卷星, 学习通. */
  origin: fc.constantFrom('word', 'word', 'word', 'survey', 'course'),
});
type AnyShape = typeof shape extends fc.Arbitrary<infer Value> ? Value : never;
export interface Shape extends Omit<AnyShape, 'keys'> {
  keys: 'inside' | 'range' | 'each' | 'table' | 'lines';
}

const LETTERS = 'ABCDEFGH';

const lettersOf = ({ texts, picks }: Asked): string => {
  const letters = texts.map((_, index) => LETTERS.charAt(index)).filter((_, index) => ((picks + 1) >> index) % 2 === 1);
  return letters.join('') || 'A';
};
/** All letters, in an order that depends on the question. */
const orderOf = ({ texts, picks }: Asked): string => {
  const letters = LETTERS.slice(0, texts.length);
  const from = picks % letters.length;
  return `${letters.slice(from)}${letters.slice(0, from)}`;
};

const sign = (isTrue: boolean, keyStyle: number): string =>
  (isTrue ? ['对', '√', '正确', 'T', '✔'] : ['错', '×', '错误', '错', '✘'])[keyStyle % 5] ?? '';

/** A letter without a mark tells nothing before another letter, and within a line it needs words that begin plainly. */
const isPlain = (text: string): boolean => /^[\p{Script=Han}]/u.test(text) && !/[A-H]/.test(text);

const withPlainTexts = (question: Asked): Asked => ({
  ...question,
  texts: [...new Set([...question.texts.filter(isPlain), '前门', '后门', '天窗'])].slice(0, 6),
});

function optionsOf({ texts }: Asked, { mark, arrangement }: Shape): { lines: string[]; behind: string } {
  const marked = texts.map((text, index) => `${mark(LETTERS.charAt(index))}${text}`);
  switch (arrangement) {
    case 'spaces':
      return { lines: [marked.join('  ')], behind: '' };
    case 'tabs':
      return { lines: [marked.join('\t')], behind: '' };
    case 'behind':
      return { lines: [], behind: ` ${marked.join(' ')}` };
    case 'pairs':
      return {
        lines: marked.flatMap((_, index) => (index % 2 === 0 ? [marked.slice(index, index + 2).join('    ')] : [])),
        behind: '',
      };
    default:
      return { lines: marked, behind: '' };
  }
}

/** The lines of a question, and what it means; null if the origin knows no such question. */
export function written(asked: Asked, shape: Shape, isNamed: boolean): Written | null {
  const question = BARE.includes(shape.mark) ? withPlainTexts(asked) : asked;
  if (shape.keys !== 'inside') return inWord(question, shape, isNamed);
  if (shape.origin === 'survey') return inSurvey(question);
  return shape.origin === 'course' ? inCourse(question) : inWord(question, shape, isNamed);
}

const KEY_LINES: readonly ((key: string) => string)[] = [
  (key) => `答案：${key}`,
  (key) => `【答案】${key}`,
  (key) => `正确答案: ${key}。`,
  (key) => `参考答案：（${key}）`,
  (key) => `标准答案：${key}`,
  (key) => `（答案：${key}）`,
  (key) => `试题答案：${key}`,
  (key) => `[答案] ${key}`,
];

function inWord(question: Asked, shape: Shape, isNamed: boolean): Written | null {
  const { kind, stem, texts, keyStyle } = question;
  const isAtEnd = shape.keys !== 'inside';
  const labels = isAtEnd ? [] : oneReason(question.labels);
  const explanation = reasonIn(labels);
  const keyLine = (KEY_LINES[keyStyle % KEY_LINES.length] ?? KEY_LINES[0])?.(
    kind === 'choice'
      ? lettersIn(lettersOf(question), keyStyle)
      : kind === 'order'
        ? orderOf(question)
        : sign(question.isTrue, keyStyle),
  );
  const keyLines = isAtEnd || keyLine === undefined ? [] : [keyLine];
  switch (kind) {
    case 'choice': {
      const letters = lettersOf(question);
      const { lines, behind } = optionsOf(question, shape);
      const isInside = !isAtEnd && keyStyle > 7;
      return {
        lines: [
          `${stem}（${isInside ? ` ${letters} ` : '　'}）${behind}`,
          ...lines,
          ...(isInside ? [] : keyLines),
          ...labels,
        ],
        meant: { stem: `${stem}（　）`, options: texts, key: letters, explanation },
        end: letters,
      };
    }
    case 'order': {
      if (isAtEnd && !isNamed) return null;
      const { lines, behind } = optionsOf(question, shape);
      return {
        lines: [`${isNamed ? '' : '【排序题】'}${stem}${behind}`, ...lines, ...keyLines, ...labels],
        meant: { stem, options: texts, key: orderOf(question), explanation },
        end: orderOf(question),
      };
    }
    case 'judge': {
      const isInside = !isAtEnd && keyStyle > 5;
      return {
        lines: [
          isInside ? `${stem}。（${sign(question.isTrue, keyStyle)}）` : `${stem}。`,
          ...(isInside ? [] : keyLines),
          ...labels,
        ],
        meant: { stem: `${stem}。`, options: [], key: String(question.isTrue), explanation },
        end: question.isTrue ? '√' : '×',
      };
    }
    default: {
      if (isAtEnd && !(isNamed && shape.keys === 'lines')) return null;
      const [one = '', other = ''] = texts;
      const key = `${one}${['；', ';'][keyStyle % 2]}${other}`;
      return {
        lines: [`${stem}____和____。`, ...(isAtEnd ? [] : [`答案：${key}`]), ...labels],
        meant: { stem: `${stem}____和____。`, options: [], key: `${one}；${other}`, explanation },
        end: key,
      };
    }
  }
}

const lettersIn = (letters: string, keyStyle: number): string =>
  [letters, [...letters].join('、'), [...letters].join(','), [...letters].join(' ')][keyStyle % 4] ?? letters;

/** At most one line of reasons. */
const oneReason = (labels: readonly string[]): string[] =>
  labels.filter((label, index) => !/解析/.test(label) || labels.findIndex((other) => /解析/.test(other)) === index);
const reasonIn = (labels: readonly string[]): string =>
  labels.find((label) => /解析/.test(label))?.replace(/^(?:【解析】|(?:答案)?解析：)/, '') ?? '';

/** 问卷星: the type behind the stem, right options marked. */
function inSurvey(question: Asked): Written | null {
  const { kind, stem, texts, keyStyle } = question;
  const right = keyStyle % 2 === 0 ? '(正确答案)' : '（正确答案）';
  const explanation = '';
  switch (kind) {
    case 'choice': {
      const letters = lettersOf(question);
      return {
        lines: [
          `${stem} [${letters.length > 1 ? '多选题' : '单选题'}] *`,
          ...texts.map((text, index) => {
            const letter = LETTERS.charAt(index);
            return `${letter}.${text}${letters.includes(letter) ? right : ''}`;
          }),
        ],
        meant: { stem, options: texts, key: letters, explanation },
        end: '',
      };
    }
    case 'judge':
      return {
        lines: [`${stem} [判断题] *`, `对${question.isTrue ? right : ''}`, `错${question.isTrue ? '' : right}`],
        meant: { stem, options: [], key: String(question.isTrue), explanation },
        end: '',
      };
    case 'blank':
      return {
        lines: [`${stem}____ [填空题] *`, `(答案:${texts[0]})`],
        meant: { stem: `${stem}____`, options: [], key: texts[0] ?? '', explanation },
        end: '',
      };
    default:
      return null;
  }
}

/** 学习通: type and points before the stem, the answer of somebody before the key. */
function inCourse(question: Asked): Written | null {
  const { kind, stem, texts, keyStyle, isTrue } = question;
  const explanation = keyStyle > 4 ? '略有说明' : '';
  const tail = [...(keyStyle > 4 ? ['答案解析：略有说明'] : []), ...(keyStyle % 2 === 0 ? ['2.0分'] : [])];
  switch (kind) {
    case 'choice': {
      const letters = lettersOf(question);
      const chosen = texts.filter((_, index) => letters.includes(LETTERS.charAt(index)));
      return {
        lines: [
          `(${letters.length > 1 ? '多选题' : '单选题'}, 2.0分)${stem}`,
          ...texts.map((text, index) => `${LETTERS.charAt(index)}. ${text}`),
          `我的答案: B:${texts[1]};正确答案: ${letters}:${chosen.join(';')};`,
          ...tail,
        ],
        meant: { stem, options: texts, key: letters, explanation },
        end: '',
      };
    }
    case 'judge':
      return {
        lines: [`(判断题, 2.0分)${stem}`, 'A. 对', 'B. 错', `我的答案: 对 正确答案: ${isTrue ? '对' : '错'}`, ...tail],
        meant: { stem, options: [], key: String(isTrue), explanation },
        end: '',
      };
    case 'blank':
      return {
        lines: [`(填空题, 2.0分)${stem}____和____`, '正确答案：', `(1) ${texts[0]}`, `(2) ${texts[1]}`, ...tail],
        meant: { stem: `${stem}____和____`, options: [], key: `${texts[0]}；${texts[1]}`, explanation },
        end: '',
      };
    default:
      return null;
  }
}
