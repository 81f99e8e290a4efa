import Taro from '@tarojs/taro';
import { fireEvent, render, screen } from '@testing-library/react';
import { RichTextView } from '../../src/ui/rich-text-view';

describe('a lesson text', () => {
  test('copies a link instead of opening it', () => {
    render(
      <RichTextView
        blocks={[{ type: 'paragraph', spans: [{ text: '见' }, { text: '原文', href: 'https://example.com/a' }] }]}
      />,
    );
    fireEvent.click(screen.getByRole('link', { name: '复制链接：原文' }));
    expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: 'https://example.com/a' });
  });

  test('numbers a list for each depth, starting again below a new parent', () => {
    const items = [0, 1, 1, 0, 1].map((depth, index) => ({ depth, spans: [{ text: `项${index}` }] }));
    render(<RichTextView blocks={[{ type: 'list', ordered: true, items }]} />);
    const shown = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(shown).toEqual(['1.项0', '1.项1', '2.项2', '2.项3', '1.项4']);
  });

  test('gives a picture its words', () => {
    render(<RichTextView blocks={[{ type: 'picture', src: '/static/a.png', alt: '一图读懂' }]} />);
    expect(screen.getByRole('img', { name: '一图读懂' })).toBeTruthy();
  });

  test('keeps the cells of a table in their rows', () => {
    const cell = (text: string) => [{ text }];
    render(
      <RichTextView
        blocks={[{ type: 'table', head: [cell('事项'), cell('时限')], rows: [[cell('公示'), cell('7 天')]] }]}
      />,
    );
    expect(screen.getByRole('table').textContent).toBe('事项时限公示7 天');
  });
});
