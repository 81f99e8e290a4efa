import { act, render, screen } from '@testing-library/react';
import { FoldEmpty, useFolded } from '../../src/ui/fold-empty';

interface CardProps {
  what: string;
  isEmpty: boolean;
}

function Card({ what, isEmpty }: CardProps) {
  return useFolded(what, isEmpty) ? null : <p>{`卡片：${what}`}</p>;
}

const overview = (...cards: CardProps[]) => (
  <FoldEmpty>
    {cards.map((card) => (
      <Card key={card.what} {...card} />
    ))}
  </FoldEmpty>
);

const letters = { what: '待答复的意见', isEmpty: true };
const weekly = { what: '开放的每周自测', isEmpty: true };

test('cards with nothing to show are left out and named together in one sentence', () => {
  render(overview(letters, { what: '退回的稿件', isEmpty: false }, weekly));
  expect(screen.getByText('现在没有待答复的意见、开放的每周自测。')).toBeTruthy();
  expect(screen.getByText('卡片：退回的稿件')).toBeTruthy();
  expect(screen.queryByText(/^卡片：(待答复|开放)/)).toBeNull();
});

test('the sentence changes with the cards, and goes when all have something to show', async () => {
  const { rerender } = render(overview(letters, weekly));
  await act(async () => rerender(overview({ ...letters, isEmpty: false }, weekly)));
  expect(screen.getByText('现在没有开放的每周自测。')).toBeTruthy();
  await act(async () => rerender(overview({ ...letters, isEmpty: false }, { ...weekly, isEmpty: false })));
  expect(screen.queryByText(/^现在没有/)).toBeNull();
});

test('a card that is gone is not named, and none is named twice', async () => {
  const { rerender } = render(overview(letters, weekly));
  await act(async () => rerender(overview(letters)));
  await act(async () => rerender(overview(letters)));
  expect(screen.getByText('现在没有待答复的意见。')).toBeTruthy();
});

test('a card that stands elsewhere says itself that it is empty', () => {
  render(<Card what='从未绑定的党员' isEmpty />);
  expect(screen.getByText('卡片：从未绑定的党员')).toBeTruthy();
});
