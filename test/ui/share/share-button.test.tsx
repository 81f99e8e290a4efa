import { fireEvent, render, screen } from '@testing-library/react';
import { copy } from '../../../src/platform/copy';
import { shareCardOf } from '../../../src/platform/share-card';
import { ShareButton } from '../../../src/ui/share-button';

jest.mock('../../../src/platform/copy');

const card = shareCardOf(
  'post',
  { postId: 'post-1' },
  { unitName: '第一党支部', title: '周五学习', picture: '/features/feed/card.png' },
);

test('a card says in whose name, what it is called, and where it is', () => {
  expect(card).toEqual({
    title: '第一党支部：周五学习',
    url: '/features/feed/pages/post/index?postId=post-1',
    picture: '/features/feed/card.png',
  });
});

test('in a browser it is a link to copy, which does not hold the title', () => {
  render(<ShareButton card={card} />);
  fireEvent.click(screen.getByRole('button', { name: '转发' }));
  const link = `${window.location.origin}/#/features/feed/pages/post/index?postId=post-1`;
  expect(screen.getByText(link)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '复制链接' }));
  expect(copy).toHaveBeenCalledWith(link);
  expect(document.body.textContent).not.toContain('周五学习');
});
