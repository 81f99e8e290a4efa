import { namePartsOf, partsSought } from '../../../core/kernel/name-parts';

const isFound = (name: string, words: string): boolean => {
  const parts = new Set(namePartsOf(name));
  return partsSought(words).every((part) => parts.has(part));
};

describe('a person', () => {
  test.each([
    ['王小明', '王'],
    ['王小明', '小明'],
    ['王小明', '明'],
    ['王小明', '王小明'],
    ['王小明', ' 小 明 '],
    ['王小明', 'wxm'],
    ['王小明', 'XM'],
    ['王小明', 'ｗｘ'],
    ['王小明', '王xm'],
    ['王小明', 'w小明'],
    ['欧阳震华', 'oyzh'],
    ['欧阳震华', '阳震华'],
    ['阿依古丽·买买提', '丽买'],
    ['阿依古丽·买买提', '古丽·买买提'],
    ['阿依古丽·买买提', 'aygl'],
    ['Anna Li', 'anna'],
    ['Anna Li', 'nali'],
    ['陈𠮷', '𠮷'],
    ['陈\uffff', '陈\uffff'],
    ['吕', 'l'],
  ])('%s is found by %s', (name, words) => expect(isFound(name, words)).toBe(true));

  test.each([
    ['单小明', 'dxm', 'sxm'],
    ['曾丽', 'cl', 'zl'],
    ['解军', 'jj', 'xj'],
    ['仇强', 'cq', 'qq'],
    ['区燕', 'oy', 'qy'],
    ['查理', 'cl', 'zl'],
    ['盖成', 'gc', 'gc'],
    ['乐平', 'lp', 'yp'],
    ['翟红', 'dh', 'zh'],
    ['万俟青', 'mqq', 'wsq'],
    ['尉迟明', 'wcm', 'ycm'],
    ['朴真', 'pz', 'pz'],
    ['覃勇', 'qy', 'ty'],
    ['种树', 'cs', 'zs'],
    ['召明', 'sm', 'zm'],
    ['繁星', 'fx', 'px'],
    ['车前', 'cq', 'jq'],
    ['沈莘', 'sx', 'ss'],
    ['李晟', 'lc', 'ls'],
    ['王茜', 'wq', 'wx'],
    ['贾楷', 'jk', 'jk'],
    ['郇云', 'hy', 'xy'],
    ['谌兵', 'cb', 'sb'],
    ['隗明', 'km', 'wm'],
  ])('%s, who may be read in two ways, is found by %s and %s', (name, one, other) => {
    expect([isFound(name, one), isFound(name, other)]).toEqual([true, true]);
  });

  test.each([
    ['王小明', '王明'],
    ['王小明', '明王'],
    ['王小明', 'wm'],
    ['王小明', '王小明明'],
    ['王小明', '.*'],
    ['王小明', '$'],
    ['王小明', '·'],
    ['单小明', 'cxm'],
  ])('%s is not found by %s', (name, words) => expect(isFound(name, words)).toBe(false));
});

test('no words ask for nothing', () => expect(partsSought(' \u200b ')).toEqual([]));

test('a usual name has a dozen parts, the longest one that a roster takes stays below a thousand', () => {
  expect(namePartsOf('王小明')).toHaveLength(12);
  expect(namePartsOf('长重行调会校厦单'.repeat(5)).length).toBeLessThan(1000);
});
