export type Field = 'questionId' | 'type' | 'topic' | 'difficulty' | 'key' | 'explanation' | 'source' | 'stem';

const FIELDS: Readonly<Record<Field, readonly string[]>> = {
  questionId: ['编号', '试题编号', '题目编号'],
  type: ['题型', '试题类型', '题目类型'],
  topic: ['主题', '知识点'],
  difficulty: ['难度', '难易度', '难易程度', '难度等级', '难度系数'],
  key: [
    '答案',
    '正确答案',
    '参考答案',
    '标准答案',
    '试题答案',
    '正确选项',
    '本题答案',
    '答案为',
    '答案是',
    '正确答案为',
    '正确答案是',
    '参考答案为',
    '本题答案为',
    '本题答案是',
    '标准答案为',
    '正确选项为',
    '正确选项是',
    '答',
  ],
  explanation: ['解析', '答案解析', '试题解析', '题目解析', '本题解析', '参考解析', '详解', '解答', '解释'],
  source: ['依据', '出处', '来源', '答案依据', '法规依据'],
  stem: ['题干', '题目', '试题', '题目内容', '试题内容'],
};
const FIELD_NAMES: readonly Field[] = [
  'questionId',
  'type',
  'topic',
  'difficulty',
  'key',
  'explanation',
  'source',
  'stem',
];
const BY_NAME = new Map<string, Field>(
  FIELD_NAMES.flatMap((field) => FIELDS[field].map((name) => [name, field] as const)),
);

/** Labels of other programs that we have no field for, wherever they stand. */
const OTHERS =
  '我的答案|学生答案|你的答案|您的答案|考生答案|作答|得分|分值|分数|满分|题目分值|考点|考查点|考核点|点评|分析|标签|科目|专业|工种|章节|分类|类别|等级|层次|能力|认知|备注|答题时间|用时|正确率|答题人数|出题人|命题人|审核人|录入人|更新时间';
const NAMES = [...BY_NAME.keys()].sort((one, other) => other.length - one.length).join('|');
const KNOWN = new RegExp(
  `^(?:[【[]\\s?(${NAMES}|${OTHERS})\\s?[】\\]]\\s{0,3}[:：]?|(${NAMES}|${OTHERS})\\s{0,3}[:：])\\s*`,
);
/** 答案 B, 正确选项是 B: without a colon only before what can be nothing but a key. */
const BARE_KEY =
  /^(?:(?:正确|参考|标准|本题)?答案|正确选项)\s{0,3}(?:是|为)?\s{0,3}(?=(?:[A-HＡ-Ｈ][\s、,，]{0,3}){1,8}$|[√×✓✗✔✘]$|(?:正确|错误|对|错)[。.]?$|[（(]\s?(?:[A-HＡ-Ｈ]{1,8}|[√×✓✗✔✘对错]|正确|错误)\s?[）)]$)/;
const BRACKETED_KEY = /^[（(]\s{0,3}(?:正确|参考|标准)?答案\s{0,3}[:：]\s{0,3}(.{1,200})[）)][。.]?$/;
/** Where such a key begins at the end of a line. */
const KEY_BEHIND = /(?<=\S)(?=[（(]\s{0,3}(?:正确|参考|标准)?答案\s{0,3}[:：][^（()）]{1,200}[）)][。.]?$)/;
const ANY = /^(?:[【[]([\p{Script=Han}]{2,6})[】\]]\s{0,3}[:：]?|([\p{Script=Han}]{2,6})\s{0,2}[:：])\s*/u;
/** Where a label begins within a line: after a space, or a key's or explanation's after the end of a sentence. */
const WITHIN = new RegExp(
  `(?:\\s|(?<=[。；;）)])|(?<=[A-HＡ-Ｈ√×✓✗对错确误])(?=[【[](?:${FIELDS.explanation.join('|')})[】\\]]))(?=(?:[【[](?:${NAMES}|${OTHERS})[】\\]]|(?:${NAMES.replace(/\|答(?=\||$)/, '')}|${OTHERS})\\s?[:：])\\s*\\S)`,
);

export interface Labelled {
  name: string;
  /** null: a label that we have no field for. */
  field: Field | null;
  value: string;
}

/** The label at the beginning of a line. */
export function labelAt(line: string): Labelled | null {
  const bracketed = BRACKETED_KEY.exec(line);
  if (bracketed) return { name: '答案', field: 'key', value: bracketed[1] ?? '' };
  const bare = BARE_KEY.exec(line);
  if (bare) return { name: '答案', field: 'key', value: line.slice(bare[0].length) };
  const [mark, inBrackets, plain] = KNOWN.exec(line) ?? [];
  const name = inBrackets ?? plain;
  if (mark === undefined || name === undefined) return null;
  return { name, field: BY_NAME.get(name) ?? null, value: line.slice(mark.length) };
}

/** Any words that look like a label, 考级：三. Only where a line cannot be anything else. */
export function anyLabelAt(line: string): string | null {
  const [, bracketed, plain] = ANY.exec(line) ?? [];
  return bracketed ?? plain ?? null;
}

/** Parts a line before each label within it: 答案：A　解析：…… */
export const labelsApart = (line: string): string[] =>
  /[:：】\]]/.test(line)
    ? line
        .split(WITHIN)
        .flatMap((part) => part.split(KEY_BEHIND))
        .map((part) => part.trim())
        .filter((part) => part !== '')
    : [line];
