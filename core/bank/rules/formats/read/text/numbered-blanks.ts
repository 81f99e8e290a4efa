import { numberOf } from './numbers';

const MARK =
  '(?:[（(]\\s?\\d{1,2}\\s?[）)]|\\d{1,2}\\s?[、.．)）](?!\\d)|第\\s?[\\d一二三四五六]\\s?空\\s?[:：、]?|[①-⑨])';
const PARTS = new RegExp(`\\n|(?:[;；，,。]\\s{0,3}|\\s{1,3})(?=${MARK})|(?=[①-⑨]|[（(]\\s?\\d{1,2}\\s?[）)])`);
const ITEM = new RegExp(`^(${MARK})\\s{0,9}(\\S.*)$`);

const countOf = (mark: string): number => {
  const circled = '①②③④⑤⑥⑦⑧⑨'.indexOf(mark);
  return circled >= 0 ? circled + 1 : numberOf(/[\d一二三四五六]{1,2}/.exec(mark)?.[0] ?? '');
};

/** The answers of a key that counts its blanks, (1) 甲 (2) 乙 or 第一空：甲; null if the key does not, or does not from 1 on. */
export function numberedBlanks(key: string): string[] | null {
  const items = key
    .split(PARTS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ITEM.exec(part));
  const isCounted = items.every((item, index) => item !== null && countOf(item[1] ?? '') === index + 1);
  return isCounted && items.length > 0 ? items.map((item) => (item?.[2] ?? '').replace(/[;；]$/, '')) : null;
}

/** Whether a key begins with what can be nothing but the number of a blank. */
export const startsCounting = (key: string): boolean =>
  /^(?:[（(]\s?\d{1,2}\s?[）)]|第\s?[\d一二三四五六]\s?空|[①-⑨])/.test(key);

/** The first line (2) that no (1) stands before; null if every list begins as it should. */
export function strayItem(stem: string): string | null {
  const seen = new Set<number>([0]);
  for (const line of stem.split('\n')) {
    const [first, ...others] = [...line.matchAll(/[（(]\s?(\d{1,2})\s?[）)]/g)].map((mark) => ({
      at: mark.index,
      value: Number(mark[1]),
    }));
    if (first?.at === 0 && !seen.has(first.value - 1)) return line;
    for (const mark of [first, ...others]) if (mark) seen.add(mark.value);
  }
  return null;
}
