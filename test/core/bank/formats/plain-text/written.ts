import fc from 'fast-check';
import { type Asked, asked, type Kind, type Meant, type Shape, shape, type Written, written } from './written-question';

export interface WrittenText {
  lines: string[];
  /** For each line, the question it belongs to; −1 for headings and lists of answers. */
  owners: number[];
  /** For each line, the part of the text that it stands in. */
  parts: number[];
  lineEnd: string;
  meant: Meant[];
  /** For each question, its part. */
  partOf: number[];
  /** Keys stand in lists behind their parts, which answer all questions or none. */
  hasLists: boolean;
}

const HEADINGS: Readonly<Record<Kind, readonly string[]>> = {
  choice: ['一、选择题', '第一部分 选择题（每题 2 分）', '（一）选择题：本大题共 9 小题'],
  judge: ['二、判断题', '【判断题】', '第二部分 判断题（30题）'],
  blank: ['三、填空题（每空 1 分）', '填空题', '（三）填空题'],
  order: ['四、排序题', '排序题（共 10 分）', '第四部分 排序题'],
};
const KINDS = ['choice', 'judge', 'blank', 'order'] as const;

const endings: Readonly<Record<Exclude<Shape['keys'], 'inside'>, (ends: readonly string[]) => string[]>> = {
  range: (ends) => ['参考答案：', `1-${ends.length} ${ends.join(' ')}`],
  each: (ends) => ['参考答案：', ends.map((end, index) => `${index + 1}.${end}`).join(' ')],
  lines: (ends) => ['【参考答案】', ...ends.map((end, index) => `${index + 1}、${end}`)],
  table: (ends) =>
    ends.length < 2
      ? ['答案：', `1.${ends.join('')}`]
      : ['答案：', `题号\t${ends.map((_, index) => index + 1).join('\t')}`, `答案\t${ends.join('\t')}`],
};

/** A text of up to `most` questions in one of the shapes that we claim to read, and what it means. */
export const anyText = (most: number): fc.Arbitrary<WrittenText> =>
  fc
    .record({
      questions: fc.array(asked, { minLength: 1, maxLength: most, size: 'max' }),
      shape,
      heading: fc.nat({ max: 3 }),
    })
    .map(({ questions, shape: given, heading }) => {
      const isParted = heading < 3;
      const all = isParted ? KINDS.flatMap((kind) => questions.filter((each) => each.kind === kind)) : questions;
      return textOf(all, given, isParted ? (kind) => HEADINGS[kind][heading] ?? '' : null);
    });

/** An export of 学习通 numbers its questions 1., and the answers of a fill-in (1). */
const numberOf = ({ number, keys, origin }: Shape): Shape['number'] =>
  keys === 'inside' && origin === 'course' ? (value) => `${value}.` : number;

function textOf(questions: readonly Asked[], shape: Shape, headingOf: ((kind: Kind) => string) | null): WrittenText {
  const { keys } = shape;
  const text: WrittenText = {
    lines: [],
    owners: [],
    parts: [],
    lineEnd: shape.lineEnd,
    meant: [],
    partOf: [],
    hasLists: keys !== 'inside',
  };
  let part = 0;
  let value = 0;
  let ends: string[] = [];
  let last: Kind | null = null;
  const add = (line: string, owner: number): void => {
    text.lines.push(line === '' ? '' : `${shape.invisible}${line}`);
    text.owners.push(owner);
    text.parts.push(part);
  };
  const close = (): void => {
    if (keys !== 'inside' && ends.length > 0) for (const line of endings[keys](ends)) add(line, -1);
    ends = [];
  };
  for (const each of questions) {
    const isNamed = headingOf !== null;
    const question: Written | null = written(each, shape, isNamed);
    if (!question) continue;
    if (headingOf && each.kind !== last) {
      close();
      part += 1;
      value = 0;
      add(headingOf(each.kind), -1);
    }
    last = each.kind;
    value += 1;
    const owner = text.meant.length;
    question.lines.forEach((line, index) => {
      add(index === 0 ? `${numberOf(shape)(value)}${line}` : line, owner);
    });
    if (shape.isSpaced) add('', owner);
    text.meant.push(question.meant);
    text.partOf.push(part);
    ends.push(question.end);
  }
  close();
  return text;
}
