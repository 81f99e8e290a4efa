import { fireEvent, render, screen } from '@testing-library/react';
import { Button } from '../../src/ui/button';
import { Chips } from '../../src/ui/chips';
import { pressable } from '../../src/ui/pressable';
import { Row } from '../../src/ui/row';

describe('things to press', () => {
  test.each([
    ['Enter', 1],
    [' ', 1],
    ['a', 0],
  ])('a row opens by the key %p: %i times', (key, times) => {
    const open = jest.fn();
    render(<Row title='第一课' facts={['约 5 分钟', undefined, '']} onPress={open} />);
    fireEvent.keyDown(screen.getByRole('button', { name: '第一课 约 5 分钟' }), { key });
    expect(open).toHaveBeenCalledTimes(times);
  });

  test('of two things within each other only the inner one is pressed', () => {
    const [outer, inner] = [jest.fn(), jest.fn()];
    render(
      <div {...pressable(outer)}>
        <span {...pressable(inner, { label: '内' })} />
      </div>,
    );
    fireEvent.click(screen.getByLabelText('内'));
    fireEvent.keyDown(screen.getByLabelText('内'), { key: 'Enter' });
    expect([inner.mock.calls.length, outer.mock.calls.length]).toEqual([2, 0]);
  });

  test('a row that opens nothing is no button', () => {
    render(<Row title='第一课' />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('chips say which one is chosen and report the tapped one', () => {
    const choose = jest.fn();
    const options = [
      { value: 'all', label: '全部' },
      { value: 'cases', label: '以案说法' },
    ] as const;
    render(<Chips label='栏目' options={options} value='all' onChange={choose} />);
    expect(screen.getByRole('radio', { name: '全部' }).getAttribute('aria-checked')).toBe('true');
    fireEvent.click(screen.getByRole('radio', { name: '以案说法' }));
    expect(choose).toHaveBeenCalledWith('cases');
  });

  test('a busy button cannot be pressed twice', () => {
    const submit = jest.fn();
    const { rerender } = render(<Button text='提交' onPress={submit} />);
    fireEvent.click(screen.getByRole('button'));
    rerender(<Button text='提交' onPress={submit} isBusy />);
    fireEvent.click(screen.getByRole('button', { name: '提交…' }));
    expect(submit).toHaveBeenCalledTimes(1);
  });
});
