import { chineseNumber } from './chinese-number';

/** Behind 第, or before what units are counted in: elsewhere 一 and 百 are parts of names (统一, 百货). */
const CHINESE_NUMBER =
  /(第)([零〇一二三四五六七八九十百千]{1,9})|()([一二三四五六七八九十]{1,3})(?=分?公司|[车大中]?队|党?总?支部|小?组|车间|[号科处部班站厂所区]|中心)/g;
const NUMBER = /[0-9]+/g;
/** Longer than any number in a name. */
const WIDTH = 20;

/** A key in which numbers sort as people count: 第2支部 before 第10支部, 第二支部 before 第十支部, 运营一公司 before 运营二公司. */
export const naturalKey = (name: string): string =>
  name
    .replace(CHINESE_NUMBER, (_, behind: string | undefined, ordinal: string, __, counted: string) => {
      const number = behind ? ordinal : counted;
      return `${behind ?? ''}${chineseNumber(number) ?? number}`;
    })
    .replace(NUMBER, (digits) => digits.padStart(WIDTH, '0'));
