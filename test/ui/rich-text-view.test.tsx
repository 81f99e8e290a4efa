import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { CitedContext, type OpenCited } from '../../src/ui/cited-context';
import { RichTextView } from '../../src/ui/rich-text-view';

describe('a lesson text', () => {
  test('copies a link instead of opening it', async () => {
    render(
      <RichTextView
        blocks={[{ type: 'paragraph', spans: [{ text: '见' }, { text: '原文', href: 'https://example.com/a' }] }]}
      />,
    );
    fireEvent.click(screen.getByRole('link', { name: '复制链接：原文' }));
    await waitFor(() => expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: 'https://example.com/a' }));
  });

  test('opens an article that it cites, and shows one that cannot be opened as plain text', () => {
    const opened: string[] = [];
    const open: OpenCited = (address) => (address.startsWith('监察法') ? () => opened.push(address) : null);
    const spans = ['监察法', '旧法'].map((name) => ({ text: name, cites: `${name}@2024-12-25#第三条` }));
    render(
      <CitedContext.Provider value={open}>
        <RichTextView blocks={[{ type: 'paragraph', spans }]} />
      </CitedContext.Provider>,
    );
    fireEvent.click(screen.getByRole('link', { name: '打开条文：监察法' }));
    expect(opened).toEqual(['监察法@2024-12-25#第三条']);
    expect(screen.queryByRole('link', { name: /旧法/ })).toBeNull();
    expect(screen.getByText(/旧法/)).toBeTruthy();
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
