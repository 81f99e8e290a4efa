import Taro from '@tarojs/taro';
import { fireEvent, render, screen } from '@testing-library/react';
import { AsyncView } from '../../src/ui/async-view';
import { EmptyState } from '../../src/ui/empty-state';
import { type Loadable, loading, reloaded } from '../../src/ui/loadable';

const show = (of: Loadable<string[]>, onRetry = jest.fn()) => {
  render(
    <AsyncView
      of={of}
      onRetry={onRetry}
      isEmpty={(rows) => rows.length === 0}
      empty={<EmptyState title='还没有内容' />}
    >
      {(rows) => <p>{rows.join('、')}</p>}
    </AsyncView>,
  );
  return onRetry;
};

describe('a screen that loads', () => {
  test('shows the shape of the content while it waits', () => {
    show(loading);
    expect(screen.getByRole('status', { name: '正在加载' })).toBeTruthy();
  });

  test('shows the content', () => {
    show({ state: 'ready', value: ['甲', '乙'] });
    expect(screen.getByText('甲、乙')).toBeTruthy();
  });

  test('what could not be had anew stays, with what is being written in it, and says so', () => {
    const screenOf = (of: Loadable<string>) => (
      <AsyncView of={of} onRetry={jest.fn()}>
        {(label) => <input aria-label={label} />}
      </AsyncView>
    );
    const { rerender } = render(screenOf({ state: 'ready', value: '姓名' }));
    fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '林小雨' } });
    rerender(screenOf({ state: 'ready', value: '姓名', stale: '没有连上网络' }));
    expect(screen.getByText('没有连上网络')).toBeTruthy();
    expect(screen.getByRole('button', { name: '重试' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('林小雨');
    rerender(screenOf({ state: 'ready', value: '姓名' }));
    expect(screen.queryByText('没有连上网络')).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('林小雨');
  });

  test('says that there is nothing yet', () => {
    show({ state: 'ready', value: [] });
    expect(screen.getByText('还没有内容')).toBeTruthy();
  });

  test('says what went wrong in the words for its code, and tries again on request', () => {
    const onRetry = show(reloaded(loading, { ok: false, code: 'NETWORK' }, { NETWORK: '没有连上网络' }));
    expect(screen.getByText('没有连上网络')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  test.each(['NOT_FOUND', 'FORBIDDEN', 'INVALID_INPUT'])(
    'offers the way back where trying again is of no use: %s',
    (code) => {
      const pages = jest.spyOn(Taro, 'getCurrentPages').mockReturnValue([{}, {}]);
      show(reloaded(loading, { ok: false, code }, { [code]: '没有找到这项内容' }));
      expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
      fireEvent.click(screen.getByRole('button', { name: '返回' }));
      expect(Taro.navigateBack).toHaveBeenCalled();
      pages.mockRestore();
    },
  );
});
