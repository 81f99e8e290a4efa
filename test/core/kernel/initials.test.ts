import { initialsOf } from '../../../core/kernel/initials';

describe('the first letters of a name', () => {
  test.each([
    ['夜班车队党支部', 'ybcddzb'],
    ['滨江公交集团党委', 'bjgjjtdw'],
    ['离退休管理处', 'ltxglc'],
    ['临江路党支部', 'ljldzb'],
    ['人民软件园', 'rmrjy'],
    ['塔台他山', 'ttts'],
    ['马鞍山面粉厂', 'masmfc'],
  ])('%s is found by %s', (name, letters) => expect(initialsOf(name)).toBe(letters));

  test('a name that is read in two ways is found by both', () => {
    expect(initialsOf('长江车队')).toBe('cjcd zjcd');
    expect(initialsOf('重庆银行').split(' ')).toEqual(['cqyh', 'cqyx', 'zqyh', 'zqyx']);
  });

  test('a name with many such characters keeps to eight ways', () => {
    expect(initialsOf('长重行调会校厦').split(' ')).toHaveLength(8);
  });

  test('letters and digits of any width stand for themselves, signs for nothing', () => {
    expect(initialsOf('１２路 A 队（筹）')).toBe('12ladc');
    expect(initialsOf('——')).toBe('');
  });
});
