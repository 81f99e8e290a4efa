import { act, render, screen } from '@testing-library/react';
import type { MeView } from '../../../../core/org/contract';
import Desk from '../../../../src/desk/shell/desk';
import { fetchMembership } from '../../../../src/features/org/identity-api';
import { useMembership } from '../../../../src/features/org/me-store';
import { accessToken } from '../../../../src/platform/session';
import { usePageHead } from '../../../../src/ui/page-head';

jest.mock('../../../../src/features/org/identity-api');
jest.mock('../../../../src/platform/session', () => ({
  ...jest.requireActual('../../../../src/platform/session'),
  accessToken: jest.fn(),
}));
// Jest fetches no code by import().
jest.mock('../../../../src/platform/browser/until-fetched', () => ({
  untilFetched: async () => ({ default: ({ me: { name } }: { me: MeView }) => <nav>{name}</nav> }),
}));

const asked = jest.mocked(fetchMembership);

const secretary: MeView = {
  memberId: 's',
  name: '林书记',
  unitId: 'b1',
  unitName: '一支部',
  roles: [{ role: 'secretary', unitId: 'b1', unitName: '一支部' }],
  isExempt: false,
  policy: { checkIn: 'off', incentives: 'private', standings: 'off', sharing: 'off', voices: 'off' },
};

const page = (path: string) =>
  act(async () => usePageHead.setState({ head: { title: '', isTab: false, path, params: {} } }));
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

beforeEach(() => {
  jest.useFakeTimers();
  Object.assign(window, {
    matchMedia: () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
  jest.mocked(accessToken).mockReturnValue('token');
  asked.mockReset();
  useMembership.getState().forget();
  usePageHead.setState({ head: null });
});
afterEach(() => jest.useRealTimers());

/** Nothing came for the first question, on the first page. */
async function whoIsLost(): Promise<void> {
  asked.mockResolvedValueOnce({ ok: false, code: 'NETWORK' });
  asked.mockResolvedValue({ ok: true, value: { state: 'member', me: secretary } });
  render(<Desk />);
  await page('/pages/one');
  expect(screen.queryByText('林书记')).toBeNull();
  expect(asked).toHaveBeenCalledTimes(1);
}

describe('the desk comes when it can be had', () => {
  test('with the next page', async () => {
    await whoIsLost();
    await page('/pages/two');
    await pass(0);
    expect(screen.getByText('林书记')).toBeTruthy();
  });

  test('on the same page, when the device is online again', async () => {
    await whoIsLost();
    await act(async () => window.dispatchEvent(new Event('online')));
    await pass(0);
    expect(screen.getByText('林书记')).toBeTruthy();
  });

  test('on the same page after a while, and is asked for no more', async () => {
    await whoIsLost();
    await pass(30_000);
    expect(screen.getByText('林书记')).toBeTruthy();
    await pass(300_000);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test('nobody is asked for who has not signed in', async () => {
    jest.mocked(accessToken).mockReturnValue(null);
    render(<Desk />);
    await page('/pages/sign-in');
    await pass(60_000);
    expect(asked).not.toHaveBeenCalled();
  });
});
