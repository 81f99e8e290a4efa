import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok } from '../../../core/kernel/result';
import type { MeView } from '../../../core/org/contract';
import * as api from '../../../src/features/bank/api';
import CorrectPage from '../../../src/features/bank/pages/correct';
import { bodies, source } from '../../core/bank/questions';

jest.mock('../../../src/features/bank/api');
jest.mock('../../../src/platform/navigate', () => ({
  ...jest.requireActual('../../../src/platform/navigate'),
  useParams: () => () => 'b1:q1',
}));
jest.mock('../../../src/features/org/public-workbench', () => ({
  ...jest.requireActual('../../../src/features/org/public-workbench'),
  ForMe: ({ children }: { children: (me: Partial<MeView>) => unknown }) => children({ memberId: 'm1', roles: [] }),
}));
const server = jest.mocked(api);

test('a treatment chosen while the page is still asking for more stays chosen', async () => {
  const content = {
    topic: '监察法',
    difficulty: 2,
    stem: '哪个对？',
    body: bodies.single,
    explanation: '见条文',
    source,
  };
  const standing = { state: 'active', outdated: null, version: 3, written: null, mayActivate: true, asked: 4 } as const;
  server.fetchDesk.mockResolvedValue(
    ok({ counts: { draft: 0, active: 1, stale: 0, retired: 0 }, reported: 0, topics: [], units: [] }),
  );
  server.fetchQuestion.mockResolvedValue(ok({ id: 'b1:q1', unitId: 'b1', content, versions: [], ...standing }));
  server.fetchReportsOf.mockResolvedValue(ok({ reports: [] } as never));
  let answer: (similar: Awaited<ReturnType<typeof api.fetchSimilar>>) => void = () => {};
  server.fetchSimilar.mockReturnValue(new Promise((resolve) => (answer = resolve)));

  render(<CorrectPage />);
  fireEvent.click(await screen.findByRole('radio', { name: '作废，人人得分' }));
  expect(screen.getByRole('button', { name: '作废并重新计分' })).toBeTruthy();
  answer(ok({ items: [] } as never));
  await waitFor(() => expect(server.fetchReportsOf).toHaveBeenCalled());
  await screen.findByText('现在没有待处理的报错，也可以直接更正。');
  expect(screen.getByRole('button', { name: '作废并重新计分' })).toBeTruthy();
});
