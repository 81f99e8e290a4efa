import { chineseNumber } from './chinese-number';

/** Only behind 第: elsewhere 一 and 百 are parts of names (统一, 百货). */
const CHINESE_NUMBER = /第([零〇一二三四五六七八九十百千]{1,9})/g;
const NUMBER = /[0-9]+/g;
/** Longer than any number in a name. */
const WIDTH = 20;

/**
 * A key by which names sort as people count: 第2支部 before 第10支部, 第二支部 before 第十支部. Apart from numbers it goes
 * by characters, so the order is the same on every machine.
 */
export const naturalKey = (name: string): string =>
  name
    .replace(CHINESE_NUMBER, (said, number: string) => `第${chineseNumber(number) ?? said.slice(1)}`)
    .replace(NUMBER, (digits) => digits.padStart(WIDTH, '0'));
