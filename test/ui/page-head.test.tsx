import { act, render, screen, within } from '@testing-library/react';
import { Page } from '../../src/ui/page';
import { usePageHead } from '../../src/ui/page-head';
import { router } from '../mocks/taro';

describe('a page', () => {
  afterEach(() => act(() => usePageHead.getState().placeActions(null)));

  it('has its title above and its action below by itself', () => {
    render(
      <Page title='题库' action={<button type='button'>新建试题</button>}>
        <p>列表</p>
      </Page>,
    );
    expect(screen.getByRole('heading', { level: 1, name: '题库' })).toBeDefined();
    expect(screen.getByRole('button', { name: '返回' })).toBeDefined();
    expect(screen.getAllByRole('button', { name: '新建试题' })).toHaveLength(1);
  });

  it('says what it is, and puts its action where there is a place for it', () => {
    const place = document.body.appendChild(document.createElement('div'));
    usePageHead.getState().placeActions(place);
    const { rerender, unmount } = render(
      <Page title='题库' note='没有保存' action={<button type='button'>新建试题</button>}>
        <p>列表</p>
      </Page>,
    );
    expect(usePageHead.getState().head).toMatchObject({ title: '题库', isTab: false });
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
    expect(within(place).getByRole('button', { name: '新建试题' })).toBeDefined();
    expect(screen.getAllByRole('button')).toHaveLength(1);
    expect(screen.getByText('没有保存')).toBeDefined();

    rerender(
      <Page title='题库（2）'>
        <p>列表</p>
      </Page>,
    );
    expect(usePageHead.getState().head?.title).toBe('题库（2）');
    expect(place.childElementCount).toBe(0);
    unmount();
    place.remove();
  });

  it('says which of its views is shown, not at which it was opened', () => {
    router.params = { unitId: 'b1', view: 'requests' };
    const { rerender } = render(
      <Page title='绑定确认' view={['view', 'requests']}>
        <p>申请</p>
      </Page>,
    );
    expect(usePageHead.getState().head?.params).toEqual({ unitId: 'b1', view: 'requests' });
    rerender(
      <Page title='单元与名册' view={['view', 'roster']}>
        <p>名册</p>
      </Page>,
    );
    expect(usePageHead.getState().head).toMatchObject({
      title: '单元与名册',
      params: { unitId: 'b1', view: 'roster' },
    });
    router.params = {};
  });
});
