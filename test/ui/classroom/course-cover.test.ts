import { coverWord } from '../../../src/features/classroom/course-words';

test.each([
  ['监察法入门', '监察'],
  ['一线微课：出车前后', '出车'],
  ['《信访工作条例》导读', '信访'],
  ['“班前十分钟”怎么讲好', '班前'],
  ['19大以来', '19'],
  ['通知：', '通知'],
  ['𠮷林故事', '𠮷林'],
  ['法', '法'],
  ['……', ''],
])('on the cover of %s stands %s', (title, word) => expect(coverWord(title)).toBe(word));
