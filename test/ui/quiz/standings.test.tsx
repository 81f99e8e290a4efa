import { fireEvent, render, screen } from '@testing-library/react';
import { ok } from '../../../core/kernel/result';
import type { BranchStanding } from '../../../core/quiz/contests/contract';
import * as api from '../../../src/features/quiz/contests/api';
import StandingsPage from '../../../src/features/quiz/pages/standings';

jest.mock('../../../src/features/quiz/contests/api');
const server = jest.mocked(api);

const AT = Date.parse('2026-11-20T10:00:00+08:00');
const scored: BranchStanding[] = [90, 80, 70].map((score, at) => ({
  unitId: `b${at}`,
  name: `第${at + 1}支部`,
  asked: 10,
  figures: { participants: 10, mean: score, participation: 1, score, seconds: 60 },
}));
const without = (count: number): BranchStanding[] =>
  Array.from({ length: count }, (_, at) => ({ unitId: `n${at}`, name: `第${at + 1}车队`, asked: 50, figures: null }));

async function open(branches: BranchStanding[], mine: string | null) {
  server.fetchStandings.mockResolvedValue(ok({ title: '知识竞赛', at: AT, closesAt: AT + 1, branches, mine }));
  render(<StandingsPage />);
  await screen.findByText('知识竞赛');
}
const cardOf = (title: string) => screen.getByText(title).parentElement?.parentElement;

test('my branch comes first with its place, and stays in the list', async () => {
  await open(scored, 'b2');
  expect(cardOf('我的支部')?.textContent).toContain('3. 第3支部');
  expect(cardOf('各支部')?.textContent).toContain('3. 第3支部');
});

test('whoever belongs to no branch sees the list alone', async () => {
  await open(scored, null);
  expect(screen.queryByText('我的支部')).toBeNull();
  expect(screen.queryByText('不单列成绩')).toBeNull();
});

test('a few branches without a score are named', async () => {
  await open([...scored, ...without(10)], 'b0');
  expect(cardOf('不单列成绩')?.textContent).toContain('第10车队');
});

test('of many it is said how many, until somebody asks for them', async () => {
  await open([...scored, ...without(400)], 'n7');
  expect(cardOf('我的支部')?.textContent).toContain('参加的不到 3 人');
  expect(cardOf('不单列成绩')?.textContent).toContain('400 个支部');
  expect(screen.queryByText('第1车队')).toBeNull();
  fireEvent.click(screen.getByText('列出这些支部'));
  expect(cardOf('不单列成绩')?.textContent).toContain('第400车队');
});
