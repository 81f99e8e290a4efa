import { coverWord } from '../../../src/features/classroom/course-words';

test.each([
  ['监察法入门', '监察法入门'],
  ['一线微课：出车前后', '出车前后'],
  ['《信访工作条例》导读', '信访工作条例'],
  ['“班前十分钟”怎么讲好', '班前十分钟'],
  ['19大以来', '19大以来'],
  ['通知：', '通知'],
  ['𠮷林故事', '𠮷林故事'],
  ['党员学习管理办法（示例）原文', '党员学习管理'],
  ['（试行）', ''],
  ['法', '法'],
  ['……', ''],
])('on the cover of %s stands %s', (title, word) => expect(coverWord(title)).toBe(word));
