import { widthOf } from '../../../src/ui/table/widths';

describe('the width of a column', () => {
  it('is that of its longest words, of which letters and digits take about half', () => {
    expect(widthOf(['单元', '运营二公司党支部', '机关党支部'])).toEqual({
      flexGrow: 8.5,
      flexShrink: 1,
      flexBasis: 'calc(8.5 * var(--column))',
    });
    expect(widthOf(['更新', '今天 20:24']).flexGrow).toBe(6.1);
  });

  it('has a least, and an end for sentences', () => {
    expect(widthOf(['名', '']).flexGrow).toBe(3.5);
    expect(widthOf(['题干', '党员'.repeat(40)]).flexGrow).toBe(28.5);
  });

  it('is given up by what is long before a name has to break', () => {
    expect(widthOf(['题干', '党员'.repeat(40)]).flexShrink).toBeGreaterThan(
      widthOf(['单元', '运营二公司党支部']).flexShrink,
    );
  });
});
