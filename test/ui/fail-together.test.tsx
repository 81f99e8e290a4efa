import { act, fireEvent, render, screen } from '@testing-library/react';
import { AsyncView } from '../../src/ui/async-view';
import { FailTogether, useTogether } from '../../src/ui/fail-together';
import { failed, type Loadable, loading } from '../../src/ui/loadable';

interface CardProps {
  what: string;
  of: Loadable<string>;
}

function Card({ what, of }: CardProps) {
  const shown = useTogether(what, of);
  return (
    shown && (
      <section aria-label={what}>
        <AsyncView of={shown} onRetry={jest.fn()}>
          {(value) => <p>{value}</p>}
        </AsyncView>
      </section>
    )
  );
}

const away = () => failed('NETWORK', { NETWORK: '没有连上网络。' });
const onRetry = jest.fn();
const page = (parts: Record<string, Loadable<string>>) => (
  <FailTogether onRetry={onRetry}>
    {Object.entries(parts).map(([what, of]) => (
      <Card key={what} what={what} of={of} />
    ))}
  </FailTogether>
);
const SENTENCE = '没有连上网络。这几项没有取到：草稿、本周自测。';
const retries = () => screen.getAllByRole<HTMLButtonElement>('button').map((button) => button.textContent);

beforeEach(() => onRetry.mockReset());

test('parts that fail at once say so in one sentence, with one way to try again', () => {
  render(page({ 草稿: away(), 本周自测: away(), 公开: { state: 'ready', value: '两项' } }));
  expect(screen.getByText(SENTENCE)).toBeTruthy();
  expect(retries()).toEqual(['重试']);
  expect(screen.queryByRole('region', { name: '草稿' })).toBeNull();
  expect(screen.getByText('两项')).toBeTruthy();
});

test('a part that fails alone says it itself', () => {
  render(page({ 草稿: away(), 本周自测: { state: 'ready', value: '开放' } }));
  expect(screen.getByText('没有连上网络。')).toBeTruthy();
  expect(screen.queryByText(/这几项/)).toBeNull();
  expect(retries()).toEqual(['重试']);
});

test('one that no try mends keeps its own words', () => {
  const barred = failed('FORBIDDEN', { FORBIDDEN: '没有权限。' });
  render(page({ 草稿: away(), 本周自测: away(), 公开: barred }));
  expect(screen.getByText(SENTENCE)).toBeTruthy();
  expect(screen.getByText('没有权限。')).toBeTruthy();
});

test('what could not be had anew stays, without a word of its own', () => {
  render(page({ 草稿: away(), 本周自测: { state: 'ready', value: '先前的数', stale: '没有连上网络。' } }));
  expect(screen.getByText(SENTENCE)).toBeTruthy();
  expect(screen.getByText('先前的数')).toBeTruthy();
  expect(retries()).toEqual(['重试']);
});

test('the press is answered until every part has been', async () => {
  const [drafts, week] = [away(), away()];
  const { rerender } = render(page({ 草稿: drafts, 本周自测: week }));
  fireEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(onRetry).toHaveBeenCalledTimes(1);
  expect(retries()).toEqual(['重试…']);
  // One store shows that it loads, the other keeps what it has.
  await act(async () => rerender(page({ 草稿: loading, 本周自测: week })));
  expect(retries()).toEqual(['重试…']);
  expect(screen.queryByRole('status', { name: '正在加载' })).toBeNull();
  await act(async () => rerender(page({ 草稿: away(), 本周自测: away() })));
  expect(retries()).toEqual(['重试']);
  await act(async () => rerender(page({ 草稿: { state: 'ready', value: '一篇' }, 本周自测: away() })));
  expect(screen.queryByText(/这几项/)).toBeNull();
  expect(screen.getByText('一篇')).toBeTruthy();
});
