import Taro from '@tarojs/taro';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { ProposalView } from '../../../core/disclosure/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import * as api from '../../../src/features/disclosure/desk/api';
import { isDirty, useProposal } from '../../../src/features/disclosure/desk/compose-store';
import ComposePage from '../../../src/features/disclosure/pages/compose';
import { forgetKept } from '../../../src/platform/kept';
import { router } from '../../mocks/taro';
import { proposal } from './sample';

jest.mock('../../../src/features/disclosure/desk/api');
jest.mock('../../../src/platform/browser/use-media', () => ({ useMedia: () => false }));
jest.mock('../../../src/features/org/public', () => ({ useMe: () => null, loadMe: jest.fn(), holdsAny: () => true }));
jest.mock('../../../src/features/org/public-workbench', () => ({
  ...jest.requireActual('../../../src/features/org/public-workbench'),
  ForMe: ({ children }: { children: (me: object) => ReactNode }) =>
    children({ memberId: 'm1', unitId: 'b1', roles: [] }),
}));
const server = jest.mocked(api);
const asks = jest.spyOn(Taro, 'showModal');

const press = (role: 'button' | 'radio', name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole(role, { name }));
  });
const open = async (view: ProposalView) => {
  router.params = { disclosureId: view.disclosureId };
  server.fetchProposal.mockResolvedValue(ok(view));
  server.fetchUnits.mockResolvedValue(ok({ items: [], above: [] }));
  server.fetchCatalogue.mockResolvedValue(ok({ items: [], revision: 0 }));
  await act(async () => {
    render(<ComposePage />);
  });
};
const question = () => asks.mock.calls[0]?.[0]?.content;

beforeEach(() => {
  jest.resetAllMocks();
  forgetKept();
  asks.mockResolvedValue({ confirm: true, cancel: false, errMsg: 'ok' });
});

describe('a save', () => {
  const edit = (title: string) => {
    act(() => useProposal.getState().change({ title }));
  };
  const save = () => act(async () => void (await useProposal.getState().save()));

  test('names the revision that was opened, and then the one that the last save gave', async () => {
    await open(proposal({ status: 'proposed' }));
    server.sendProposal.mockResolvedValue(ok(proposal({ status: 'proposed', revision: 5 })));
    edit('一');
    await save();
    edit('二');
    await save();
    expect(server.sendProposal.mock.calls.map(([, seenRevision]) => seenRevision)).toEqual([4, 5]);
  });

  test('keeps what is typed while it is under way', async () => {
    await open(proposal({ status: 'proposed', isEditable: true }));
    edit('一');
    server.sendProposal.mockImplementation(async () => {
      useProposal.getState().change({ title: '一和二' });
      return ok(proposal({ status: 'proposed', isEditable: true, title: '一', revision: 5 }));
    });
    await save();
    const { desk } = useProposal.getState();
    expect(desk.state === 'ready' && [desk.value.form.title, isDirty(desk.value)]).toEqual(['一和二', true]);
  });

  test('that somebody overtook leaves what I wrote where it is', async () => {
    await open(proposal({ status: 'proposed', isEditable: true }));
    server.sendProposal.mockResolvedValue(refuse('CONFLICT'));
    edit('我的改动');
    await save();
    const { desk } = useProposal.getState();
    expect(desk.state === 'ready' && desk.value.form.title).toBe('我的改动');
    expect(useProposal.getState().message).toContain('刚刚被别人改过');
  });
});

describe('its words stand once', () => {
  test('in the form and its preview while they can be changed', async () => {
    await open(proposal({ status: 'proposed', isEditable: true }));
    expect(screen.queryByText('党员看到的样子')).toBeNull();
    expect(screen.getByLabelText('标题')).toBeTruthy();
  });

  test('as members see them afterwards, with the title', async () => {
    const view = proposal();
    await open(view);
    expect(screen.getByText('党员看到的样子')).toBeTruthy();
    expect(screen.getAllByText(view.title)).toHaveLength(1);
    expect(screen.queryByLabelText('标题')).toBeNull();
  });
});

describe('a step of the procedure', () => {
  test('a review needs the confidentiality check', async () => {
    await open(proposal());
    server.sendMove.mockResolvedValue(ok(proposal({ status: 'inApproval', commands: [] })));
    await press('button', '审核通过');
    expect(server.sendMove).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('switch', { name: '没有国家秘密' }));
    await press('button', '审核通过');
    expect(server.sendMove).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('switch', { name: '名单经本人同意' }));
    await press('button', '审核通过');
    const checked = ['没有国家秘密', '名单经本人同意'];
    expect(server.sendMove).toHaveBeenCalledWith('d1', 4, { name: 'review', checked }, false);
    expect(screen.getByText('待审批')).toBeTruthy();
  });

  test('opening it names how many will see it', async () => {
    await open(proposal({ status: 'inApproval', commands: ['approve', 'return'], noticeDays: 7 }));
    server.sendMove.mockResolvedValue(ok(proposal({ status: 'open', commands: ['addProgress'] })));
    await press('button', '批准公开');
    expect(question()).toBe('公开后 1 个支部 16 名党员可见，可以提意见，从明天起公示 7 天。');
  });

  test('a return carries its reason', async () => {
    await open(proposal());
    server.sendMove.mockResolvedValue(ok(proposal({ status: 'proposed', remark: '请写明经费来源。', commands: [] })));
    await press('radio', '退回');
    fireEvent.change(screen.getByLabelText('退回的原因'), { target: { value: '请写明经费来源。' } });
    await press('button', '退回');
    expect(server.sendMove).toHaveBeenCalledWith('d1', 4, { name: 'return', reason: '请写明经费来源。' }, false);
    expect(screen.getByText('退回的原因：请写明经费来源。')).toBeTruthy();
  });

  test('progress that was begun is there again after the page was left, and gone once it is sent', async () => {
    const view = proposal({ status: 'open', commands: ['addProgress'] });
    await open(view);
    fireEvent.change(screen.getByLabelText('进展'), { target: { value: '已装两处。' } });
    cleanup();
    await open(view);
    expect((screen.getByLabelText('进展') as HTMLInputElement).value).toBe('已装两处。');
    server.sendMove.mockResolvedValue(ok(view));
    await press('button', '记进展');
    cleanup();
    await open(view);
    expect((screen.getByLabelText('进展') as HTMLInputElement).value).toBe('');
  });

  test('progress that was sent twice is one entry, and the next one another', async () => {
    await open(proposal({ status: 'open', commands: ['addProgress', 'conclude', 'withdraw'] }));
    const { give } = useProposal.getState();
    server.sendMove.mockResolvedValueOnce(refuse('NETWORK')).mockResolvedValue(ok(proposal({ status: 'open' })));
    await act(async () => {
      await give('addProgress', '已装两处。', []);
      await give('addProgress', '已装两处。', []);
      await give('addProgress', '已装两处。', []);
    });
    const keys = server.sendMove.mock.calls.map(([, , command]) => 'key' in command && command.key);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  test('a refusal says what happened and leaves the item as it is', async () => {
    await open(proposal({ commands: ['submit'], status: 'proposed' }));
    server.sendMove.mockResolvedValue(refuse('WRONG_STATE'));
    await press('button', '送审');
    expect(screen.getByRole('alert').textContent).toContain('状态刚刚变了');
    expect(screen.getByText('待送审')).toBeTruthy();
  });

  test('if somebody else acted first, says so and shows the item as it is now', async () => {
    await open(proposal({ commands: ['submit'], status: 'proposed' }));
    server.sendMove.mockResolvedValue(refuse('CONFLICT'));
    server.fetchProposal.mockResolvedValue(ok(proposal({ commands: ['submit'], status: 'proposed', revision: 5 })));
    await press('button', '送审');
    expect(screen.getByRole('alert').textContent).toContain('刚刚被别人改过');
    await press('button', '送审');
    expect(server.sendMove).toHaveBeenLastCalledWith('d1', 5, { name: 'submit' }, false);
  });
});
