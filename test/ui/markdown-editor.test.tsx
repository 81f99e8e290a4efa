import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { useMedia } from '../../src/platform/browser/use-media';
import { MarkdownEditor } from '../../src/ui/markdown-editor';

jest.mock('../../src/platform/browser/use-media');

const asked = jest.fn();

function Desk() {
  const [value, setValue] = useState('一');
  const preview = { state: 'ready' as const, value: [{ type: 'paragraph' as const, spans: [{ text: '看到的' }] }] };
  return <MarkdownEditor value={value} onChange={setValue} maxLength={100} preview={preview} onPreview={asked} />;
}
const write = (value: string) => fireEvent.change(screen.getByLabelText('正文'), { target: { value } });

beforeEach(() => {
  jest.resetAllMocks();
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

test('with room beside it, the preview stands there and follows once the writing pauses', () => {
  jest.mocked(useMedia).mockReturnValue(true);
  render(<Desk />);
  act(() => jest.runAllTimers());
  expect(screen.getByText('看到的')).toBeTruthy();
  expect(screen.queryByRole('tab', { name: '预览' })).toBeNull();
  write('一二');
  write('一二三');
  act(() => jest.runAllTimers());
  expect(asked.mock.calls).toEqual([
    ['一', false],
    ['一二三', true],
  ]);
});

test('on a narrow screen it takes the place of the text, when it is asked for', () => {
  jest.mocked(useMedia).mockReturnValue(false);
  render(<Desk />);
  write('一二');
  act(() => jest.runAllTimers());
  expect(asked).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('tab', { name: '预览' }));
  expect(asked.mock.calls).toEqual([['一二', false]]);
  expect(screen.queryByLabelText('正文')).toBeNull();
});
