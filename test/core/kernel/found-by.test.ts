import { isFoundBy } from '../../../core/kernel/found-by';
import { initialsOf } from '../../../core/kernel/initials';

const named = (name: string) => ({ name, initials: initialsOf(name) });

describe('what is found by its name', () => {
  it('is found by any part of it, however wide, large or spaced', () => {
    expect(isFoundBy(named('第12车队党支部'), '12 车队')).toBe(true);
    expect(isFoundBy(named('BRT党支部'), 'ｂｒｔ')).toBe(true);
    expect(isFoundBy(named('夜班车队党支部'), '早班')).toBe(false);
  });

  it('is found by the first letters of how it is read, in each way', () => {
    expect(isFoundBy(named('夜班车队党支部'), 'ybcd')).toBe(true);
    expect(isFoundBy(named('长江车队'), 'CJ')).toBe(true);
    expect(isFoundBy(named('长江车队'), 'zj')).toBe(true);
    expect(isFoundBy({ name: '长江车队' }, 'cj')).toBe(false);
  });
});
