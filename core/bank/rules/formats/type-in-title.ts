import { ALL_FORMATS } from '../../question-types/formats';

const KNOWN = ALL_FORMATS.flatMap(({ type, words }) => words.map((word) => ({ word, type })));

/** Types that tests have and we do not. Their questions are named as such, and taken for no other type. */
const OTHER_TYPES =
  /(?:简答|问答|论述|名词解释|案例分析|案例|材料分析|材料|综合分析|综合|分析|计算|应用|操作|实操|实务|主观|写作|作文|连线|匹配|配对|完形填空|阅读理解|阅读|听力|编程|画图|绘图)题?/;

/** The types that a title names, such as 单选题 (50) or 二、判断题; more than one for 单选和多选. */
function typesIn(title: string): string[] {
  const found = KNOWN.filter(({ word }) => title.includes(word));
  return [...new Set(found.map(({ type }) => type))].map(
    (type) => `${found.find((each) => each.type === type)?.word ?? ''}题`,
  );
}

/**
 * The type of all questions below a title or in a sheet of this name, as somebody would write it in 题型; '' if the title
 * names none, or several.
 */
export function typeInTitle(title: string): string {
  const plain = title.normalize('NFKC').replace(/\s/g, '');
  const other = OTHER_TYPES.exec(plain)?.[0];
  const known = typesIn(plain);
  if (known.length === 1 && other === undefined) return known[0] ?? '';
  if (known.length === 0 && other !== undefined) return other;
  return known.length === 0 && plain.includes('选择') ? '选择题' : '';
}

/** Longer than any heading within a table. */
const LONGEST = 80;
const NUMBERING =
  /^(?:第[一二三四五六七八九十\d]{1,3}(?:部分|大题|题)|[(（]?[一二三四五六七八九十\d]{1,3}[)）]?)[、.．:：)）]?/;
/** A type, alone or with brackets or a remark behind it. */
const TITLE = /^[【[]?[^()（）【】[\]:：,，。;；?？]{2,8}[】\]]?(?:[(（:：,，共].*)?$/s;

/** Whether a row with a single cell is the heading of a section, 二、判断题（每题 2 分）, and not a broken question. */
export function isSectionTitle(cell: string): boolean {
  const plain = cell
    .slice(0, LONGEST + 1)
    .normalize('NFKC')
    .replace(/\s/g, '');
  if (plain.length > LONGEST) return false;
  const words = plain.replace(NUMBERING, '');
  return TITLE.test(words) && /^[【[]?[^题]{0,4}题?库?[】\]]?(?:[(:,共]|$)/.test(words) && typeInTitle(words) !== '';
}
