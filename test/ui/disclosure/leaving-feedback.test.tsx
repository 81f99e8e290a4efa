import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { ok, refuse } from '../../../core/kernel/result';
import * as api from '../../../src/features/disclosure/api';
import { useItem } from '../../../src/features/disclosure/item-store';
import ItemPage from '../../../src/features/disclosure/pages/item';
import { router } from '../../mocks/taro';
import { disclosure, feedback } from './sample';

jest.mock('../../../src/features/disclosure/api');
const server = jest.mocked(api);

async function openItem(disclosureId: string) {
  router.params = { disclosureId };
  await act(async () => {
    render(<ItemPage />);
  });
}

const write = (text: string) => fireEvent.change(screen.getByLabelText('提意见'), { target: { value: text } });
const submit = () =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '提交意见' }));
  });
const sentKeys = () => server.sendFeedback.mock.calls.map(([{ key }]) => key);

let opened = 0;

beforeEach(async () => {
  jest.resetAllMocks();
  server.fetchDisclosure.mockImplementation(async (disclosureId) => ok(disclosure({ disclosureId })));
  opened += 1;
  await openItem(`d${opened}`);
});

test('of a withdrawn item its reason is left, and no form', async () => {
  server.fetchDisclosure.mockResolvedValue(refuse('NOT_FOUND'));
  server.fetchWithdrawn.mockResolvedValue(
    ok({
      ...{ disclosureId: 'gone', category: 'masses', unitName: '一支部', reason: '数字有误' },
      ...{ publishedAt: 1_000, withdrawnAt: 2_000 },
    }),
  );
  cleanup();
  await openItem('gone');
  expect(screen.getByText('原因：数字有误')).toBeTruthy();
  expect(screen.queryByLabelText('提意见')).toBeNull();
});

describe('leaving feedback', () => {
  test('shows it on the page with the day by which it is answered', async () => {
    server.sendFeedback.mockResolvedValue(ok(feedback()));
    write('  希望先装南场站。 ');
    await submit();
    expect(server.sendFeedback).toHaveBeenCalledWith(expect.objectContaining({ text: '希望先装南场站。' }));
    expect(screen.getByText('待答复，最迟12月5日答复')).toBeTruthy();
    expect(useItem.getState().text).toBe('');
  });

  test('after a lost answer, the same text is sent as the same feedback, another text as a new one', async () => {
    server.sendFeedback.mockResolvedValue(refuse('NETWORK'));
    write('希望先装南场站。');
    await submit();
    expect(screen.getByRole('alert').textContent).toContain('没有连上网络');
    await submit();
    write('希望先装北场站。');
    await submit();
    const [first, again, other] = sentKeys();
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  test('the same text sent again later is new feedback', async () => {
    server.sendFeedback.mockResolvedValue(ok(feedback()));
    for (let time = 0; time < 2; time += 1) {
      write('同意。');
      await submit();
    }
    expect(new Set(sentKeys()).size).toBe(2);
  });

  test('keeps what was written when the platform refuses it, and says what to do', async () => {
    server.sendFeedback.mockResolvedValue(refuse('CONTENT_REFUSED'));
    write('不合适的话');
    await submit();
    expect(screen.getByRole('alert').textContent).toContain('请换一种说法再提交');
    expect(useItem.getState().text).toBe('不合适的话');
  });

  test('an answer that arrives when another item is open changes nothing there', async () => {
    let arrive: (value: ReturnType<typeof ok<ReturnType<typeof feedback>>>) => void = () => {};
    server.sendFeedback.mockReturnValue(
      new Promise((resolve) => {
        arrive = resolve;
      }),
    );
    write('希望先装南场站。');
    await submit();
    await act(() => useItem.getState().open('another'));
    await act(async () => arrive(ok(feedback())));
    expect(useItem.getState()).toMatchObject({ disclosureId: 'another', isSending: false });
    expect(screen.queryByText('希望先装南场站。')).toBeNull();
  });
});
