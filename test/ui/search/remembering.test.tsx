import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok, type Result } from '../../../core/kernel/result';
import type { Membership } from '../../../core/org/contract';
import { DEFAULT_POLICY } from '../../../core/org/policy';
import { fetchMembership } from '../../../src/features/org/identity-api';
import { useMembership } from '../../../src/features/org/me-store';
import { fetchHits } from '../../../src/features/search/api';
import SearchPage from '../../../src/features/search/pages/search';
import { useRecentWords } from '../../../src/features/search/recent-words';
import { router } from '../../mocks/taro';

jest.mock('../../../src/features/search/api');
jest.mock('../../../src/features/org/identity-api');

const membershipOf = (memberId: string): Result<Membership, never> =>
  ok({
    state: 'member',
    me: {
      memberId,
      name: '周敏',
      unitId: 'u1',
      unitName: '一支部',
      roles: [],
      isExempt: false,
      policy: DEFAULT_POLICY,
    },
  });

/** Opens the page as somebody of whom the server has not said yet who they are; returns what lets it say so. */
async function openBefore(memberId: string) {
  let say: (answer: Result<Membership, never>) => void = () => {};
  jest.mocked(fetchMembership).mockReturnValue(
    new Promise((resolve) => {
      say = resolve;
    }),
  );
  await act(async () => {
    render(<SearchPage />);
  });
  return () => act(async () => say(membershipOf(memberId)));
}

async function search(words: string) {
  fireEvent.change(screen.getByLabelText('搜什么'), { target: { value: words } });
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '搜索' }));
  });
}

const clearField = () => fireEvent.change(screen.getByLabelText('搜什么'), { target: { value: '' } });

beforeEach(() => {
  router.params = {};
  jest.mocked(fetchHits).mockResolvedValue(ok({ items: [], next: null }));
  useMembership.getState().forget();
  useRecentWords.setState({ words: [] });
});

describe('a search before the server has said who searches', () => {
  test('is remembered for that member once it has', async () => {
    const sayWho = await openBefore('m1');
    await search('安全生产');
    await sayWho();
    clearField();
    expect(screen.getByText('最近搜过')).toBeTruthy();
    expect(screen.getByText('安全生产')).toBeTruthy();
  });

  test('that a link asked for is remembered too', async () => {
    router.params = { words: encodeURIComponent('党费') };
    const sayWho = await openBefore('m2');
    await sayWho();
    clearField();
    expect(screen.getByText('党费')).toBeTruthy();
  });

  test('is put before what the member searched earlier', async () => {
    useRecentWords.getState().remember('m3', '从前搜过的');
    const sayWho = await openBefore('m3');
    await search('安全生产');
    await sayWho();
    expect(useRecentWords.getState().words).toEqual(['安全生产', '从前搜过的']);
  });

  test('is shown to nobody while nobody knows whose it is', async () => {
    await openBefore('m4');
    await search('安全生产');
    clearField();
    expect(screen.queryByText('最近搜过')).toBeNull();
  });
});
