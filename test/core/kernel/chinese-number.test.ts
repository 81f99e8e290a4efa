import { chineseNumber } from '../../../core/kernel/chinese-number';

test.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['六十九', 69],
  ['一百', 100],
  ['一百零二', 102],
  ['一百〇二', 102],
  ['一百一十', 110],
  ['一千二百六十', 1260],
  ['', null],
  ['零', null],
  ['12', null],
  ['十甲', null],
])('reads %p as %p', (text, number) => {
  expect(chineseNumber(text)).toBe(number);
});
