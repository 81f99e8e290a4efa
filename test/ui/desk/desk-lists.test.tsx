import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok } from '../../../core/kernel/result';
import { DeskLists } from '../../../src/desk/desk-lists';
import { createPagedStore } from '../../../src/ui/paged-store';

type List = 'forMe' | 'draft';
const fetched = jest.fn();
const named = jest.fn();
const useRows = createPagedStore({
  fetchPage: async (list: List) => {
    fetched(list);
    return ok({ items: [{ id: list, unitName: '第一党支部', status: 'draft' as const, updatedAt: 0 }], next: null });
  },
  messages: {} as Record<never, string>,
  idOf: ({ id }) => id,
});

/** As a page hands it in. `isKnown`: the person is known when it opens. */
function Lists({ asked = '', isKnown = true }: { asked?: string; isKnown?: boolean }) {
  return (
    <DeskLists
      title='办理'
      rows={useRows()}
      idOf={({ id }) => id}
      lists={['forMe', 'draft']}
      usual='draft'
      isKnown={isKnown}
      learnWho={async () => null}
      words={{ forMe: '等我办', draft: '草稿' }}
      queuedWords={() => '草稿中'}
      empty={{ forMe: '没有。', draft: '没有。' }}
      hint={() => ''}
      asked={{ list: asked, id: '' }}
      name={named}
      openPage={() => {}}
      detail={() => null}
      columns={[{ title: '标题', cell: ({ id }) => `${id}的一项` }]}
      onStep={() => {}}
      action={null}
    />
  );
}
const open = (props: Parameters<typeof Lists>[0] = {}) =>
  act(async () => {
    render(<Lists {...props} />);
  });

beforeEach(() => {
  jest.clearAllMocks();
  useRows.getState().forget();
});

test('shows the usual list, and what waits for me says its state', async () => {
  await open();
  expect(screen.getByText('draft的一项')).toBeDefined();
  expect(screen.queryByText('草稿中')).toBeNull();
  await act(async () => {
    fireEvent.click(screen.getByRole('radio', { name: '等我办' }));
  });
  expect(named).toHaveBeenLastCalledWith({ list: 'forMe' });
  expect(screen.getByText('草稿中')).toBeDefined();
});

test('shows what the address asks for, although another list was left open', async () => {
  await act(async () => void (await useRows.getState().open('draft')));
  await open({ asked: 'forMe' });
  expect(screen.getByText('forMe的一项')).toBeDefined();
});

test('is left where it was, where the address asks for none', async () => {
  await act(async () => void (await useRows.getState().open('forMe')));
  await open();
  expect(screen.getByText('forMe的一项')).toBeDefined();
});

test('opens without knowing who it is, once that could not be found out', async () => {
  await open({ isKnown: false });
  expect(fetched).toHaveBeenCalledWith('draft');
});
