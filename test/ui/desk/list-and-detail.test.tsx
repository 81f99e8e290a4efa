import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { DeskTable } from '../../../src/desk/desk-table';
import { ListAndDetail } from '../../../src/desk/list-and-detail';
import { neighboursOf, nextOf } from '../../../src/desk/neighbours';
import { usePane } from '../../../src/desk/pane';
import { useBeside } from '../../../src/desk/use-beside';
import { usePageHead } from '../../../src/ui/page-head';

const named = jest.fn();
const openPage = jest.fn();
const stepped = jest.fn();
const DRAFTS = ['甲', '乙', '丙'];

/** 审签 takes the post out of the list, as the server does. */
function Desk({ asked = '', isQueue = true }: { asked?: string; isQueue?: boolean }) {
  const [left, setLeft] = useState(DRAFTS);
  const beside = useBeside({ asked, name: named, openPage });
  return (
    <ListAndDetail
      title='发布与审核'
      action={<button type='button'>写一篇</button>}
      beside={beside}
      ids={left}
      isQueue={isQueue}
      onStep={() => {
        stepped();
        setLeft(left.filter((id) => id !== beside.id));
      }}
      detail={(id) => <Detail key={id} id={id} />}
    >
      <DeskTable
        label='稿件'
        columns={[
          { title: '标题', cell: (id) => `${id}稿` },
          { title: '起草', cell: () => '王磊' },
        ]}
        items={left}
        keyOf={(id) => id}
        beside={beside}
      />
    </ListAndDetail>
  );
}

function Detail({ id }: { id: string }) {
  const pane = usePane();
  return (
    <button type='button' onClick={pane?.onStep}>
      {`审签 ${id}`}
    </button>
  );
}

describe('a list with its documents', () => {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.body.appendChild(document.createElement('div'));
    jest.clearAllMocks();
    Element.prototype.scrollIntoView = jest.fn();
  });
  afterEach(() => {
    act(() => usePageHead.getState().placeActions(null));
    place.remove();
  });
  const atADesk = () => act(() => usePageHead.getState().placeActions(place));

  it('opens a page of its own where there is no room', () => {
    render(<Desk />);
    fireEvent.click(screen.getByText('乙稿'));
    expect(openPage).toHaveBeenCalledWith('乙');
    expect(screen.queryByText('审签 乙')).toBeNull();
  });

  it('opens beside the list at a desk, is named in the address, and closes with Esc', async () => {
    atADesk();
    render(<Desk />);
    fireEvent.click(screen.getByText('乙稿'));
    expect(screen.getByText('审签 乙')).toBeDefined();
    expect(named).toHaveBeenLastCalledWith('乙');
    expect(openPage).not.toHaveBeenCalled();
    expect(screen.queryByText('写一篇')).toBeNull();
    const open = within(screen.getByRole('list', { name: '稿件' })).getByText('乙稿');
    expect(open.closest('[aria-current=true]')).not.toBeNull();
    expect(screen.getAllByText('王磊')).toHaveLength(3);

    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(screen.queryByText('审签 乙')).toBeNull();
    await waitFor(() => expect(named).toHaveBeenLastCalledWith(undefined));
    expect(within(place).getByText('写一篇')).toBeDefined();
  });

  describe('in the history of the browser', () => {
    const router = jest.fn();
    const open = (id: string) => fireEvent.click(screen.getByText(`${id}稿`));
    beforeEach(() => {
      window.history.pushState({ idx: 3 }, '', '#/list');
      named.mockImplementation((id?: string) =>
        window.history.replaceState(window.history.state, '', id === undefined ? '#/list' : `#/list?id=${id}`),
      );
      for (const name of ['popstate', 'hashchange']) window.addEventListener(name, router);
      atADesk();
    });
    afterEach(() => {
      for (const name of ['popstate', 'hashchange']) window.removeEventListener(name, router);
      named.mockReset();
    });

    it('back closes what is open, forward opens it, and the router loads nothing anew', async () => {
      render(<Desk />);
      open('乙');
      window.history.back();
      await waitFor(() => expect(screen.queryByText('审签 乙')).toBeNull());
      expect(window.location.hash).toBe('#/list');
      window.history.forward();
      await screen.findByText('审签 乙');
      expect(window.location.hash).toBe(`#/list?id=${encodeURIComponent('乙')}`);
      expect(router).not.toHaveBeenCalled();
    });

    it('one step back closes what was opened after others', async () => {
      render(<Desk />);
      open('乙');
      open('丙');
      fireEvent.click(screen.getByText('上一件'));
      window.history.back();
      await waitFor(() => expect(screen.queryByText(/^审签/)).toBeNull());
      window.history.forward();
      await screen.findByText('审签 乙');
    });

    it('what is closed by its button leaves no step behind, so that the next one back leaves the page', async () => {
      render(<Desk />);
      open('乙');
      fireEvent.click(screen.getByText('关上'));
      await waitFor(() => expect(window.location.hash).toBe('#/list'));
      expect(window.history.state).toMatchObject({ idx: 3 });
      window.history.back();
      await waitFor(() => expect(router).toHaveBeenCalled());
    });

    it('what is opened while the last one is being closed stays open', async () => {
      render(<Desk />);
      open('乙');
      fireEvent.click(screen.getByText('关上'));
      open('丙');
      await waitFor(() => expect(window.location.hash).toBe(`#/list?id=${encodeURIComponent('丙')}`));
      expect(screen.getByText('审签 丙')).toBeDefined();
      window.history.back();
      await waitFor(() => expect(screen.queryByText('审签 丙')).toBeNull());
    });

    it('back closes it after a reload, too', async () => {
      const { unmount } = render(<Desk />);
      open('乙');
      unmount();
      render(<Desk asked='乙' />);
      window.history.back();
      await waitFor(() => expect(screen.queryByText('审签 乙')).toBeNull());
      expect(router).not.toHaveBeenCalled();
    });
  });

  it('shows the document of the address that it was opened with', () => {
    atADesk();
    render(<Desk asked='丙' />);
    expect(screen.getByText('审签 丙')).toBeDefined();
    expect(named).not.toHaveBeenCalled();
  });

  it('goes on to the next one of a queue, after the last to the first that is left, and stays at the very last', () => {
    atADesk();
    render(<Desk asked='乙' />);
    fireEvent.click(screen.getByText('审签 乙'));
    expect(screen.getByText('审签 丙')).toBeDefined();
    expect(named).toHaveBeenLastCalledWith('丙');
    fireEvent.click(screen.getByText('审签 丙'));
    fireEvent.click(screen.getByText('审签 甲'));
    expect(screen.getByText('审签 甲')).toBeDefined();
    expect(stepped).toHaveBeenCalledTimes(3);
  });

  it('stays at the document in a list that is no queue', () => {
    atADesk();
    render(<Desk asked='乙' isQueue={false} />);
    fireEvent.click(screen.getByText('审签 乙'));
    expect(screen.getByText('审签 乙')).toBeDefined();
  });

  it('steps up and down', () => {
    atADesk();
    render(<Desk asked='乙' />);
    fireEvent.click(screen.getByText('下一件'));
    expect(screen.getByText('审签 丙')).toBeDefined();
    fireEvent.click(screen.getByText('上一件'));
    fireEvent.click(screen.getByText('上一件'));
    expect(screen.getByText('第 1 件，列表里 3 件')).toBeDefined();
  });

  it('leaves a field first when Esc is pressed', () => {
    atADesk();
    render(<Desk asked='乙' />);
    const field = document.body.appendChild(document.createElement('textarea'));
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(screen.getByText('审签 乙')).toBeDefined();
    field.remove();
  });
});

test.each([
  ['甲', null, '乙', '乙'],
  ['乙', '甲', '丙', '丙'],
  ['丙', '乙', null, '甲'],
  ['丁', null, null, '甲'],
])('around %s stand %s and %s, and %s is next', (id, before, after, next) => {
  expect(neighboursOf(DRAFTS, id)).toEqual({ before, after });
  expect(nextOf(DRAFTS, id)).toBe(next);
});

test('nothing is next to the only one', () => {
  expect(nextOf(['甲'], '甲')).toBeNull();
});
