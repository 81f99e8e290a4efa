import fc from 'fast-check';

/** What was meant, in the form in which it is compared. */
export interface Meant {
  stem: string;
  options: string[];
  key: string;
}
export interface WrittenText {
  lines: string[];
  /** For each line, the question it belongs to; −1 for headings. */
  owners: number[];
  lineEnd: string;
  meant: Meant[];
}

const word = fc.constantFrom(
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
    fc.constantFrom('检查', '2008年', '应当', '1927.5米', '下列', '发车前'),
    word,
    word,
    fc.constantFrom('是什么？', '有哪些', '怎样？', '做到'),
  )
  .map((parts) => parts.join(''));

type Kind = 'choice' | 'judge' | 'blank';
const question = fc.record({
  kind: fc.constantFrom<Kind>('choice', 'choice', 'judge', 'blank'),
  stem: stemOf,
  texts: fc.uniqueArray(word, { minLength: 3, maxLength: 6 }),
  picks: fc.nat({ max: 62 }),
  isTrue: fc.boolean(),
  keyStyle: fc.nat({ max: 6 }),
  labels: fc.subarray(['解析：略有说明', '【解析】见条文。', '难度：3', '主题：行车', '考点：常识', '分值：2'], {
    maxLength: 2,
  }),
});
type Asked = typeof question extends fc.Arbitrary<infer Value> ? Value : never;

const NUMBERS: readonly ((value: number) => string)[] = [
  (value) => `${value}、`,
  (value) => `${value}.`,
  (value) => `${value}． `,
  (value) => `第${value}题 `,
  (value) => `（${value}）`,
  (value) => `${value}) `,
];
const MARKS: readonly ((letter: string) => string)[] = [
  (letter) => `${letter}.`,
  (letter) => `${letter}、`,
  (letter) => `（${letter}）`,
  (letter) => `${letter}) `,
  (letter) => `${letter.toLowerCase()}. `,
  (letter) => `${letter}：`,
];
const INVISIBLE = ['', '\u200b', '\u00a0', '\ufeff', '　'];

const style = fc.record({
  number: fc.constantFrom(...NUMBERS),
  mark: fc.constantFrom(...MARKS),
  isOneLine: fc.boolean(),
  invisible: fc.constantFrom(...INVISIBLE),
  lineEnd: fc.constantFrom('\n', '\r\n', '\v', '\u2028', '\r'),
  emptyBetween: fc.boolean(),
  keysAtEnd: fc.constantFrom('', '', 'range', 'each', 'table'),
});
type Style = typeof style extends fc.Arbitrary<infer Value> ? Value : never;

const lettersOf = ({ texts, picks }: Asked): string => {
  const letters = texts
    .map((_, index) => 'ABCDEFGH'.charAt(index))
    .filter((_, index) => ((picks + 1) >> index) % 2 === 1);
  return letters.join('') || 'A';
};

const sign = (isTrue: boolean, keyStyle: number): string =>
  (isTrue ? ['对', '√', '正确', 'T'] : ['错', '×', '错误', '错'])[keyStyle % 4] ?? '';

/** The lines of a question, and what it means. */
function written(asked: Asked, { mark, isOneLine, keysAtEnd }: Style): { lines: string[]; meant: Meant; end: string } {
  const { kind, stem, texts, keyStyle, labels } = asked;
  const isAtEnd = keysAtEnd !== '';
  const rest = isAtEnd
    ? []
    : labels.filter((label, index) => index === 0 || !/解析/.test(label) || !/解析/.test(labels[0] ?? ''));
  if (kind === 'choice') {
    const letters = lettersOf(asked);
    const options = texts.map((text, index) => `${mark('ABCDEFGH'.charAt(index))}${text}`);
    const lines = isOneLine ? [options.join('  ')] : options;
    const bracket = !isAtEnd && keyStyle === 6;
    const key =
      [
        `答案：${letters}`,
        `【答案】${[...letters].join('、')}`,
        `正确答案: ${letters}。`,
        `参考答案：（${letters}）`,
        `答案 ${letters}`,
        `（答案：${letters}）`,
      ][keyStyle] ?? '';
    return {
      lines: [
        bracket ? `${stem}（ ${letters} ）` : `${stem}（　）`,
        ...lines,
        ...(isAtEnd || bracket ? [] : [key]),
        ...rest,
      ],
      meant: { stem: `${stem}（　）`, options: texts, key: letters },
      end: letters,
    };
  }
  if (kind === 'judge') {
    const key = sign(asked.isTrue, keyStyle);
    const isInside = !isAtEnd && keyStyle > 3;
    return {
      lines: [
        isInside ? `${stem}。（${key}）` : `${stem}。`,
        ...(isAtEnd || isInside ? [] : [`答案：${key}`]),
        ...rest,
      ],
      meant: { stem: `${stem}。`, options: [], key: String(asked.isTrue) },
      end: asked.isTrue ? '√' : '×',
    };
  }
  const [one = '', other = ''] = texts;
  return {
    lines: [`${stem}____和____。`, ...(isAtEnd ? [] : [`答案：${one}${['；', ';'][keyStyle % 2]}${other}`]), ...rest],
    meant: { stem: `${stem}____和____。`, options: [], key: `${one}；${other}` },
    end: `${one}；${other}`,
  };
}

const HEADINGS: Readonly<Record<Kind, readonly string[]>> = {
  choice: ['一、选择题', '第一部分 选择题（每题 2 分）', '（一）选择题：本大题共 9 小题'],
  judge: ['二、判断题', '【判断题】', '第二部分 判断题（30题）'],
  blank: ['三、填空题（每空 1 分）', '填空题', '（三）填空题'],
};

/** A text of up to `most` questions in one of the shapes that we claim to read, and what it means. */
export const anyText = (most: number): fc.Arbitrary<WrittenText> =>
  fc
    .record({
      questions: fc.array(question, { minLength: 1, maxLength: most, size: 'max' }),
      style,
      heading: fc.nat({ max: 3 }),
    })
    .map(({ questions, style: shape, heading }) => {
      const text: WrittenText = { lines: [], owners: [], lineEnd: shape.lineEnd, meant: [] };
      const add = (line: string, owner: number): void => {
        text.lines.push(line === '' ? '' : `${shape.invisible}${line}`);
        text.owners.push(owner);
      };
      const isParted = heading < 3;
      const ofKinds = (['choice', 'judge', 'blank'] as const).flatMap((kind) =>
        questions.filter((asked) => asked.kind === kind),
      );
      const asked = (isParted ? ofKinds : questions).filter(({ kind }) => kind !== 'blank' || shape.keysAtEnd === '');
      let last: Kind | null = null;
      let ends: string[] = [];
      const close = (): void => {
        if (ends.length === 0 || shape.keysAtEnd === '') return;
        add('参考答案：', -1);
        if (shape.keysAtEnd === 'range' || ends.some((end) => end === ''))
          add(`1-${ends.length} ${ends.join(' ')}`, -1);
        else if (shape.keysAtEnd === 'each' || ends.length < 2)
          add(ends.map((end, index) => `${index + 1}.${end}`).join(' '), -1);
        else {
          add(`题号 ${ends.map((_, index) => index + 1).join(' ')}`, -1);
          add(`答案 ${ends.join(' ')}`, -1);
        }
        ends = [];
      };
      let value = 0;
      for (const each of asked) {
        if (isParted && each.kind !== last) {
          close();
          add(HEADINGS[each.kind][heading] ?? '', -1);
          value = 0;
        }
        last = each.kind;
        value += 1;
        const { lines, meant, end } = written(each, shape);
        const owner = text.meant.length;
        lines.forEach((line, index) => {
          add(index === 0 ? `${shape.number(value)}${line}` : line, owner);
        });
        if (shape.emptyBetween) add('', owner);
        text.meant.push(meant);
        ends.push(end);
      }
      close();
      return text;
    });
