/** One answer of a list of answers at the end of a section. */
export interface Entry {
  number: number;
  key: string;
  /** The explanation that stands with the answer. */
  reason?: string;
}
export interface Entries {
  entries: Entry[];
  /** A Chinese sentence if numbers and answers do not match. */
  fault: string | null;
  /** Taken without a header before it. */
  isSure: boolean;
}

const KEY = '[A-HＡ-Ｈ]{1,8}|√|×|✓|✗|✔|✘|正确|错误|对|错|T(?![A-Za-z])';
const RANGE =
  /[（(【[]?(\d{1,4})\s?(?:[-—–−~～]{1,2}|至|到)\s?(\d{1,4})[）)】\]]?题?\s{0,3}[、.．:：]?\s{0,3}((?:(?:[A-HＡ-Ｈ]|√|×|✓|✗|✔|✘|对|错|正确|错误)[\s、,，]{0,3}){1,400})[;；。|]?\s{0,9}/y;
const ONE = new RegExp(
  `[（(]?(\\d{1,4})[）)]?\\s{0,3}[、.．:：]?\\s{0,3}(${KEY})(?=[\\s、,，;；。|\\d（(]|$)[\\s、,，;；。|]{0,9}`,
  'y',
);
const HEADER =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]\s?|[（(][一二三四五六七八九十]{1,3}[）)][、.．]?\s?)?[【[（(]?(?:.{0,8}题)?(?:参考|标准|正确|试题)?答案(?:及解析|与解析|和解析|部分|汇总|速查|表)?[】\]）)]?\s?[:：]?\s*/;

/** The heads of a table with a row an answer: 题号 答案. */
const HEADS = /^(?:[|｜]?\s{0,3}(?:题号|序号)[\s|｜]{1,9}(?:参考|标准|正确)?答案[\s|｜]{0,9}){1,10}$/;

/** What stands behind 参考答案： on its line; null if the line is no header of answers. */
export function behindHeader(line: string): string | null {
  if (HEADS.test(line)) return '';
  const [mark] = HEADER.exec(line) ?? [];
  return mark === undefined ? null : line.slice(mark.length);
}

/** `1-3 BAC`, `1.B 2.A 3.C`, `1~5：ABCDA 6~7：√×`; null if the line holds anything else. */
export function readEntries(line: string): Entries | null {
  const entries: Entry[] = [];
  let fault: string | null = null;
  let hasRange = false;
  for (let at = 0; at < line.length; ) {
    RANGE.lastIndex = at;
    const [range, from, to, keys] = RANGE.exec(line) ?? [];
    if (range !== undefined && keys !== undefined) {
      const [first, last] = [Number(from), Number(to)];
      const given = keysOf(keys, last - first + 1);
      if (given.length !== last - first + 1) fault = `第 ${first} 到 ${last} 题的答案有 ${given.length} 个`;
      given.forEach((key, index) => {
        entries.push({ number: first + index, key });
      });
      hasRange = true;
      at += range.length;
      continue;
    }
    ONE.lastIndex = at;
    const [one, number, key] = ONE.exec(line) ?? [];
    if (one === undefined || key === undefined) return null;
    entries.push({ number: Number(number), key });
    at += one.length;
  }
  return entries.length === 0 ? null : { entries, fault, isSure: hasRange || entries.length > 1 };
}

function keysOf(text: string, wanted: number): string[] {
  const groups = text.split(/[\s、,，]+/).filter((group) => group !== '');
  return groups.length === wanted ? groups : (text.match(/[A-HＡ-Ｈ]|√|×|✓|✗|✔|✘|正确|错误|对|错/g) ?? []);
}

const CELLS = /[\s|｜]+/;
const NUMBERS = /^[|｜]?\s?(?:题号|序号)?[\s|｜:：]{0,9}\d{1,4}(?:[\s|｜]+\d{1,4})+[\s|｜]*$/;

/** 题号 1 2 3: the upper line of a table of answers. */
export const isRowOfNumbers = (line: string): boolean =>
  /^[|｜]?\s?题号/.test(line) && NUMBERS.test(line.slice(0, 2_000));

/** 答案 AC ×: the lower line of such a table. 答案 A C may be one key. */
export function isRowOfKeys(line: string): boolean {
  const [, cells] = /^[|｜]?\s?答案([\s|｜].{1,2000})$/.exec(line) ?? [];
  const keys = (cells ?? '').split(CELLS).filter((cell) => cell !== '');
  const isTable = /[\t|｜]/.test((cells ?? '').trim()) || keys.some((key) => !/^[A-HＡ-Ｈ]$/.test(key));
  return keys.length > 1 && isTable && keys.every((key) => new RegExp(`^(?:${KEY})$`).test(key));
}

/** Two lines of a table: numbers above, answers below. */
export function readTableOfKeys(above: string, below: string): Entries | null {
  if (above.length > 2_000 || !NUMBERS.test(above)) return null;
  const numbers = above.split(CELLS).filter((cell) => /^\d/.test(cell));
  const keys = below
    .replace(/^[|｜\s]*(?:答案)?[:：]?/, '')
    .split(CELLS)
    .filter((cell) => cell !== '');
  if (keys.length === 0 || !keys.every((key) => new RegExp(`^(?:${KEY})$`).test(key))) return null;
  return {
    entries: numbers.slice(0, keys.length).map((number, index) => ({ number: Number(number), key: keys[index] ?? '' })),
    fault: numbers.length === keys.length ? null : `答案表里有 ${numbers.length} 个题号、${keys.length} 个答案`,
    isSure: true,
  };
}

/** One answer in words: 1. 北京. */
export function readEntry(line: string): Entry | null {
  const [, number, key] = /^[（(]?(\d{1,4})\s?[）).、．:：]\s{0,9}(\S.*)$/.exec(line) ?? [];
  return number === undefined || key === undefined ? null : { number: Number(number), key };
}
