import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { StaleQuestion } from '../../../core/bank/stale/contract';
import * as api from '../../../src/features/bank/api';
import { StaleQuestionCard } from '../../../src/features/bank/stale/components/stale-question-card';
import { useResolving, useStale } from '../../../src/features/bank/stale/store';

jest.mock('../../../src/features/bank/api');
const sendDecision = jest.mocked(api.sendDecision);

const before = { number: '第三条', paragraphs: ['可以借两本书。'] };
const question: StaleQuestion = {
  id: 'zz:book-1',
  topic: '借阅',
  stem: '一次可以借几本书？',
  body: { type: 'blank', key: [['两', '2']] },
  explanation: '见条文',
  source: { document: '借阅办法', version: '2023-03-01', article: '第三条', quote: '可以借两本书' },
  outdated: {
    kind: 'changed',
    version: '2025-06-01',
    before,
    after: { number: '第四条', paragraphs: ['可以借三本书。'] },
  },
};
const gone: StaleQuestion = { ...question, outdated: { kind: 'gone', version: '2025-06-01', before, after: null } };

beforeEach(() => {
  sendDecision.mockReset();
  useResolving.getState().cancel();
  useStale.setState({ query: 'all', rows: { state: 'ready', value: [question] }, next: null });
});
const waiting = () => {
  const { rows } = useStale.getState();
  return rows.state === 'ready' ? rows.value.length : null;
};

it('shows the article as it was cited and as it reads now', () => {
  render(<StaleQuestionCard question={question} />);
  expect(screen.getByRole('group', { name: '2023年3月1日版 · 第三条' }).textContent).toContain('可以借两本书。');
  expect(screen.getByRole('group', { name: '2025年6月1日版 · 第四条' }).textContent).toContain('可以借三本书。');
});

it('offers only retiring if the article is gone', () => {
  render(<StaleQuestionCard question={gone} />);
  expect(screen.queryByText('按新条文保留')).toBeNull();
  expect(screen.getByText('这一条已经删去。')).toBeTruthy();
});

it('says why a quote was refused and keeps it; once it is accepted the question leaves the list', async () => {
  render(<StaleQuestionCard question={question} />);
  fireEvent.click(screen.getByText('按新条文保留'));
  sendDecision.mockResolvedValueOnce({ ok: false, code: 'QUOTE_NOT_FOUND' });
  fireEvent.click(screen.getByText('确认保留'));
  await screen.findByText('新条文里没有这句原文，请照新条文填写。');
  expect(waiting()).toBe(1);

  fireEvent.input(screen.getByLabelText('依据的原文'), { target: { value: '可以借三本书' } });
  sendDecision.mockResolvedValueOnce({ ok: true, value: { state: 'active' } });
  fireEvent.click(screen.getByText('确认保留'));
  await waitFor(() => expect(waiting()).toBe(0));
  expect(sendDecision).toHaveBeenLastCalledWith('zz:book-1', { name: 'keep', quote: '可以借三本书' });
});

it('retires after asking', async () => {
  sendDecision.mockResolvedValueOnce({ ok: true, value: { state: 'retired' } });
  render(<StaleQuestionCard question={gone} />);
  fireEvent.click(screen.getByText('停用'));
  await waitFor(() => expect(waiting()).toBe(0));
  expect(sendDecision).toHaveBeenCalledWith('zz:book-1', { name: 'retire' });
});
