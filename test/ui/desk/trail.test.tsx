import { fireEvent, render, screen } from '@testing-library/react';
import { Trail } from '../../../src/desk/trail';
import { useMedia } from '../../../src/platform/browser/use-media';

jest.mock('../../../src/platform/browser/use-media');
const hasRoom = (isThere: boolean) => jest.mocked(useMedia).mockReturnValue(isThere);

const words = { save: '保存', submit: '送审', return: '退回' };
const steps = [
  { at: 1, byName: '陈小雨', step: 'save' as const, words: null },
  { at: 2, byName: '陈小雨', step: 'submit' as const, words: null },
  { at: 3, byName: '郑海涛', step: 'return' as const, words: '请写明时间。' },
];
const done = () => screen.getAllByText(/^(保存|送审|退回)$/).map(({ textContent }) => textContent);

test('with room beside, all steps stand there, latest first, with the words that went with them', () => {
  hasRoom(true);
  render(<Trail steps={steps} words={words} />);
  expect(done()).toEqual(['退回', '送审', '保存']);
  expect(screen.getByText('请写明时间。')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('below a document the latest stands there, and a tap shows the others', () => {
  hasRoom(false);
  render(<Trail steps={steps} words={words} />);
  expect(done()).toEqual(['退回']);
  fireEvent.click(screen.getByRole('button', { name: '全部 3 步' }));
  expect(done()).toEqual(['退回', '送审', '保存']);
  fireEvent.click(screen.getByRole('button', { name: '收起' }));
  expect(done()).toEqual(['退回']);
});

test('a document that nobody has touched has none', () => {
  hasRoom(true);
  const { container } = render(<Trail steps={[]} words={words} />);
  expect(container.textContent).toBe('');
});
