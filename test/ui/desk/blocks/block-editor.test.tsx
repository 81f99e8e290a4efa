import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { ok, type Result, refuse } from '../../../../core/kernel/result';
import type { UploadTicket } from '../../../../core/kernel/upload';
import { BlockEditor } from '../../../../src/desk/blocks/block-editor';
import { useMedia } from '../../../../src/platform/browser/use-media';
import { confirm } from '../../../../src/platform/confirm';
import { pickFile } from '../../../../src/platform/pick-file';
import { uploadFile } from '../../../../src/platform/upload';

jest.mock('../../../../src/platform/browser/use-media');
jest.mock('../../../../src/platform/confirm');
jest.mock('../../../../src/platform/pick-file');
jest.mock('../../../../src/platform/upload', () => ({
  ...jest.requireActual<typeof import('../../../../src/platform/upload')>('../../../../src/platform/upload'),
  uploadFile: jest.fn(),
}));

const asked = jest.fn();
const ticket = jest.fn<Promise<Result<UploadTicket, string>>, [string]>();
let text = '';
let write: (value: string) => void = () => {};

function Desk({ from }: { from: string }) {
  const [value, setValue] = useState(from);
  text = value;
  write = setValue;
  return (
    <BlockEditor
      value={value}
      onChange={setValue}
      maxLength={1000}
      ticket={ticket}
      preview={{ state: 'ready', value: [{ type: 'paragraph', spans: [{ text: '看到的' }] }] }}
      onPreview={asked}
      addresses={{}}
    />
  );
}

const field = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label, { exact: true });
const fill = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const fileOf = (name: string) => ({ name, size: 2048, content: { blob: new Blob(['x']) } });
const placeOf = (ending: string) =>
  ok({ fileId: `cloud://env.storage/posts/b1/f.${ending}`, path: 'p', url: 'u', headers: {} });

beforeEach(() => {
  jest.resetAllMocks();
  jest.mocked(useMedia).mockReturnValue(false);
  jest.mocked(confirm).mockResolvedValue(true);
  ticket.mockImplementation(async (ending) => placeOf(ending));
  URL.createObjectURL = () => 'blob:picture';
});

test('a block is written in a field of its own, without its marks', () => {
  render(<Desk from={'## 题\n\n一\n\n- 甲'} />);
  expect(field('段落标题').value).toBe('题');
  fill('列表', '甲\n乙');
  fill('段落标题', '新题');
  expect(text).toBe('## 新题\n\n一\n\n- 甲\n- 乙');
});

test('blocks are added, moved, changed and removed by buttons', async () => {
  render(<Desk from='一' />);
  press('引用，在末尾加');
  expect(document.activeElement).toBe(field('引用'));
  fill('引用', '二');
  press('调整：引用');
  press('上移：引用');
  expect(text).toBe('> 二\n\n一');
  press('小标题，由引用换成');
  expect(text).toBe('### 二\n\n一');
  press('调整：正文');
  await act(async () => press('删去：正文'));
  expect(confirm).toHaveBeenCalledWith(expect.objectContaining({ title: '删去正文' }));
  expect(text).toBe('### 二');
});

test('keys do the same at a desk', async () => {
  render(<Desk from={'## 题\n\n一'} />);
  fireEvent.keyDown(field('段落标题'), { key: 'ArrowDown', altKey: true });
  expect(text).toBe('一\n\n## 题');
  fireEvent.keyDown(field('段落标题'), { key: 'Enter' });
  expect(document.activeElement).toBe(field('正文 2'));
  await act(async () => fireEvent.keyDown(field('正文 2'), { key: 'Backspace' }));
  expect(document.activeElement).toBe(field('段落标题'));
  field('正文').setSelectionRange(0, 1);
  fireEvent.select(field('正文'));
  fireEvent.keyDown(field('正文'), { key: 'b', ctrlKey: true });
  expect(text).toBe('**一**\n\n## 题');
});

test('a blank line begins another block, and the writer is in it', () => {
  render(<Desk from='一' />);
  fill('正文', '一\n');
  fill('正文', '一\n\n');
  expect(document.activeElement).toBe(field('正文 2'));
  fill('正文 2', '二');
  expect(text).toBe('一\n\n二');
});

test('a text that somebody else has saved takes the place of this one', () => {
  render(<Desk from='一' />);
  act(() => write('## 别人的'));
  expect(field('段落标题').value).toBe('别人的');
});

describe('a file', () => {
  const choose = async (name: string) => {
    jest.mocked(pickFile).mockResolvedValue(ok(fileOf(name)));
    await act(async () => press('文件，在末尾加'));
  };

  test('is uploaded where it was asked for, and shown with its name and size, not its address', async () => {
    jest.mocked(uploadFile).mockResolvedValue(ok(null));
    render(<Desk from='一' />);
    await choose('手册.pdf');
    expect(text).toBe('一\n\n![手册.pdf（2 KB）](cloud://env.storage/posts/b1/f.pdf)');
    expect(screen.getByText('手册.pdf')).toBeTruthy();
    expect(screen.getByText('文件 · 2 KB')).toBeTruthy();
    expect(document.body.textContent).not.toContain('cloud://');
    fill('文件名', '新手册.pdf');
    expect(text).toContain('![新手册.pdf（2 KB）]');
  });

  test('says how far it is, is given up, and leaves nothing behind', async () => {
    const stop = jest.fn();
    let end: (result: Result<null, 'NETWORK'>) => void = () => {};
    jest.mocked(uploadFile).mockImplementation((_ticket, _file, onProgress, onBegun) => {
      onBegun?.(stop);
      onProgress(0.4);
      return new Promise((resolve) => {
        end = resolve;
      });
    });
    render(<Desk from='一' />);
    await choose('手册.pdf');
    expect(screen.getByText('40%，共 2 KB')).toBeTruthy();
    press('取消上传：手册.pdf');
    expect(stop).toHaveBeenCalledTimes(1);
    await act(async () => end(refuse('NETWORK')));
    expect(screen.queryByText('手册.pdf')).toBeNull();
    expect(text).toBe('一');
  });

  test('that did not come through is sent again', async () => {
    jest.mocked(uploadFile).mockResolvedValueOnce(refuse('NETWORK')).mockResolvedValueOnce(ok(null));
    render(<Desk from='一' />);
    await choose('手册.pdf');
    expect(screen.getByText('没有传上去，请检查网络后重试。')).toBeTruthy();
    await act(async () => press('重传：手册.pdf'));
    expect(text).toContain('手册.pdf（2 KB）');
  });

  test('is refused in the words of the server', async () => {
    ticket.mockResolvedValue(refuse('请先选择单元。'));
    render(<Desk from='一' />);
    await choose('手册.pdf');
    expect(screen.getByText('请先选择单元。')).toBeTruthy();
  });
});

describe('at a desk', () => {
  const clipboard = (data: Record<string, string>, files: File[] = []) => ({
    clipboardData: { getData: (type: string) => data[type] ?? '', files },
  });

  test('a pasted picture goes into the upload', async () => {
    jest.mocked(uploadFile).mockResolvedValue(ok(null));
    render(<Desk from='一' />);
    fireEvent.paste(field('正文'), clipboard({}, [new File(['x'], 'image.png', { type: 'image/png' })]));
    await waitFor(() => expect(text).toBe('一\n\n![](cloud://env.storage/posts/b1/f.png)'));
    fill('图片说明', '站台');
    expect(text).toContain('![站台](cloud://');
  });

  test('dropped files stand in their order, and those of no use are named', async () => {
    jest.mocked(uploadFile).mockResolvedValue(ok(null));
    render(<Desk from='一' />);
    const files = ['甲.pdf', '乙.exe', '丙.mp3'].map((name) => new File(['x'], name));
    fireEvent.drop(field('正文'), { dataTransfer: { files, types: ['Files'] } });
    await waitFor(() => expect(text.replace(/\(.*?\)/g, '')).toBe('一\n\n![甲.pdf（1 KB）]\n\n![丙]'));
    expect(screen.getByText('乙.exe：不支持这种文件，请换一个。')).toBeTruthy();
  });

  test('a document is pasted in place of an empty block, plain words as the browser does it', () => {
    render(<Desk from='' />);
    fireEvent.paste(
      field('正文'),
      clipboard({ 'text/html': '<h2>题</h2><p>一<img src=x></p>', 'text/plain': '题 一' }),
    );
    expect(text).toBe('## 题\n\n一');
    expect(screen.getByText(/^有 1 张图片没有随文字过来/)).toBeTruthy();
    const plain = fireEvent.paste(field('正文'), clipboard({ 'text/html': '<p>二</p>', 'text/plain': '二' }));
    expect(plain).toBe(true);
  });
});

test('with room beside it the preview follows; elsewhere it takes the place of the text', () => {
  jest.useFakeTimers();
  jest.mocked(useMedia).mockReturnValue(true);
  const { unmount } = render(<Desk from='一' />);
  act(() => jest.runAllTimers());
  expect(screen.getByText('看到的')).toBeTruthy();
  fill('正文', '一二');
  fill('正文', '一二三');
  act(() => jest.runAllTimers());
  expect(asked.mock.calls).toEqual([
    ['一', false],
    ['一二三', true],
  ]);
  unmount();
  asked.mockReset();
  jest.mocked(useMedia).mockReturnValue(false);
  render(<Desk from='一' />);
  act(() => jest.runAllTimers());
  expect(asked).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('tab', { name: '预览' }));
  expect(asked.mock.calls).toEqual([['一', false]]);
  expect(screen.queryByLabelText('正文')).toBeNull();
  jest.useRealTimers();
});
