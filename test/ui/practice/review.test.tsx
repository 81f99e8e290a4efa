import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, refuse } from '../../../core/kernel/result';
import type { ReviewCard, Reviewed } from '../../../core/practice/book/contract';
import * as tabApi from '../../../src/features/practice/api';
import * as api from '../../../src/features/practice/book/api';
import ReviewPage from '../../../src/features/practice/pages/review';

jest.mock('../../../src/features/practice/api');
jest.mock('../../../src/features/practice/book/api');
const server = jest.mocked(api);

const question = { key: 'q1', type: 'judge' as const, stem: '监督是第一职责。', options: [], blanks: 0, points: 1 };
const card = (questionId: string): ReviewCard => ({
  questionId,
  topic: '监察法',
  mistakes: 2,
  reps: 1,
  version: 3,
  question: { ...question, stem: `${questionId}：${question.stem}` },
});
const marked = (isRight: boolean): Reviewed => ({
  question: {
    ...question,
    mine: { type: 'judge', value: isRight },
    right: { type: 'judge', value: true },
    accepted: [],
    correction: null,
    earned: isRight ? 1 : 0,
    explanation: '见条文',
    source: { document: '监察法', version: '2024-12-25', article: '第一条', quote: '监督' },
  },
  isRight,
  dueDay: '2099-01-01',
});

beforeEach(async () => {
  jest.resetAllMocks();
  jest.mocked(tabApi.fetchPractice).mockResolvedValue(ok({ due: 0, inTest: 0, best: null, topics: [] }));
  server.fetchReview.mockResolvedValue(ok({ cards: [card('甲'), card('乙')], more: 3, inTest: 0 }));
  render(<ReviewPage />);
  await screen.findByText(/甲：/);
});
const answer = async (isRight: boolean) => {
  server.sendCardAnswer.mockResolvedValueOnce(ok(marked(isRight)));
  fireEvent.click(screen.getByRole('radio', { name: isRight ? '对' : '错' }));
  fireEvent.click(screen.getByText('提交'));
  await screen.findByText('解析');
};

test('a wrong answer is explained and offers no 还不熟; the round ends with the cards left for today', async () => {
  await answer(false);
  expect(server.sendCardAnswer).toHaveBeenCalledWith({
    questionId: '甲',
    reps: 1,
    version: 3,
    answer: { type: 'judge', value: false },
  });
  expect(screen.queryByText('还不熟')).toBeNull();
  fireEvent.click(screen.getByText('下一题'));
  await answer(true);
  fireEvent.click(screen.getByText('记住了'));
  await screen.findByText('复习了 2 道，答对 1 道。');
  expect(screen.getByText(/今天还有 3 道/)).toBeTruthy();
});

test('a right answer marked 还不熟 comes back sooner', async () => {
  await answer(true);
  server.sendRating.mockResolvedValueOnce(ok({ dueDay: '2098-12-31' }));
  fireEvent.click(screen.getByText('还不熟'));
  await screen.findByText(/乙：/);
  expect(server.sendRating).toHaveBeenCalledWith({ questionId: '甲', reps: 1, feeling: 'unsure' });
});

test('a question that was changed meanwhile can be skipped', async () => {
  server.sendCardAnswer.mockResolvedValueOnce(refuse('CONFLICT'));
  fireEvent.click(screen.getByRole('radio', { name: '对' }));
  fireEvent.click(screen.getByText('提交'));
  await screen.findByText(/这道题刚刚改动过/);
  fireEvent.click(screen.getByText('先看下一题'));
  await screen.findByText(/乙：/);
});

test('收起 puts the card away and goes on', async () => {
  server.sendAway.mockResolvedValueOnce(ok({ isAway: true }));
  fireEvent.click(screen.getByText('收起'));
  await waitFor(() => expect(screen.queryByText(/甲：/)).toBeNull());
  expect(server.sendAway).toHaveBeenCalledWith('甲', true);
});
