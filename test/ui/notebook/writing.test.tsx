import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { ok, refuse } from '../../../core/kernel/result';
import type { NoteView } from '../../../core/notebook/contract';
import * as api from '../../../src/features/notebook/api';
import { useNote } from '../../../src/features/notebook/notes/compose-store';
import NotePage from '../../../src/features/notebook/pages/note';
import { forgetKept } from '../../../src/platform/kept';
import { pickPhotos } from '../../../src/platform/pick-photos';
import { uploadFile } from '../../../src/platform/upload';
import { router } from '../../mocks/taro';

jest.mock('../../../src/features/notebook/api');
jest.mock('../../../src/platform/pick-photos');
jest.mock('../../../src/platform/upload');
const server = jest.mocked(api);

const NOTE: NoteView = {
  noteId: 'm1:key-0001',
  key: 'key-0001',
  draft: 'key-0001',
  lesson: { lessonId: 'l1', title: '监督就在身边', courseId: 'c1' },
  anchor: { block: 2, quote: '监督不是找麻烦。' },
  text: '先问自己',
  photos: [],
  at: 1_790_000_000_000,
  updatedAt: 1_790_000_000_000,
  status: 'private',
  remark: null,
  check: null,
};

let lessons = 0;
async function openPage(params: Record<string, string>) {
  router.params = params;
  await act(async () => {
    render(<NotePage />);
  });
}
/** Opens a new note on a lesson of its own, because unsaved notes are kept from test to test. */
const begin = () => openPage({ lessonId: `l${++lessons}`, block: '2', quote: '监督不是找麻烦。' });
const write = (text: string) => fireEvent.change(screen.getByLabelText('笔记'), { target: { value: text } });
const press = (name: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
const isOff = (name: string) => (screen.getByRole('button', { name }) as HTMLButtonElement).disabled;
const sent = () => server.sendNote.mock.calls.map(([input]) => input);

beforeEach(() => {
  jest.clearAllMocks();
  forgetKept();
});

describe('writing a note', () => {
  test('shows the paragraph, and saves nothing before there is something to save', async () => {
    await begin();
    expect(screen.getByText('监督不是找麻烦。')).toBeTruthy();
    expect(isOff('保存')).toBe(true);
    write(' ');
    expect(isOff('保存')).toBe(true);
    write('先问自己');
    expect(isOff('保存')).toBe(false);
  });

  test('after a lost answer, trying again sends the same note', async () => {
    server.sendNote.mockResolvedValueOnce(refuse('NETWORK')).mockResolvedValueOnce(ok(NOTE));
    await begin();
    write('先问自己');
    await press('保存');
    expect(screen.getByText(/没有连上网络/)).toBeTruthy();
    await press('保存');
    expect(sent()).toHaveLength(2);
    expect(new Set(sent().map(({ key }) => key)).size).toBe(1);
  });

  test('what had arrived after all and was changed since is left alone; the words are offered as another note', async () => {
    server.sendNote.mockResolvedValueOnce(refuse('NETWORK')).mockResolvedValueOnce(refuse('CONFLICT'));
    await begin();
    write('先问自己');
    await press('保存');
    write('先问自己，再问别人');
    await press('保存');
    expect(screen.getByText(/没有动它。还要另记一则/)).toBeTruthy();
    server.sendNote.mockResolvedValueOnce(ok(NOTE));
    await press('保存');
    const keys = sent().map(({ key }) => key);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(sent()[2]?.text).toBe('先问自己，再问别人');
  });

  test('when the lesson lost the paragraph, the note is offered to the whole lesson and its words stay', async () => {
    server.sendNote.mockResolvedValue(refuse('PARAGRAPH_CHANGED'));
    await begin();
    write('先问自己');
    await press('保存');
    await press('保存');
    expect(sent().map(({ anchor }) => anchor?.quote ?? null)).toEqual(['监督不是找麻烦。', null]);
    expect(useNote.getState().text).toBe('先问自己');
  });
});

describe('photos', () => {
  const ticket = {
    fileId: 'cloud://e.b/notes/m1/1.jpg',
    path: 'notes/m1/1.jpg',
    url: 'http://put.test/1',
    headers: {},
  };
  const photo = { name: '1.jpg', size: 9, content: { path: 'http://tmp/1.jpg' } };

  test('are saved with the note once they are in the storage; one that failed is tried again', async () => {
    jest.mocked(pickPhotos).mockResolvedValue(ok([photo]));
    server.askPhotoTickets.mockResolvedValue(ok({ tickets: [ticket] }));
    jest.mocked(uploadFile).mockResolvedValueOnce(refuse('NETWORK')).mockResolvedValueOnce(ok(null));
    server.sendNote.mockResolvedValue(ok(NOTE));
    await begin();
    await press('加照片');
    expect(screen.getByText(/没有连上网络/)).toBeTruthy();
    await press('重试：上传第 1 张');
    await press('保存');
    expect(sent().map(({ photos }) => photos)).toEqual([[ticket.fileId]]);
  });

  test('that cannot be taken are refused in words', async () => {
    jest.mocked(pickPhotos).mockResolvedValue(refuse('FILE_TOO_LARGE'));
    await begin();
    await press('加照片');
    expect(screen.getByText('文件太大，请换一个小一些的。')).toBeTruthy();
  });
});

describe('a note that is there', () => {
  const openNote = async (changes: Partial<NoteView> = {}) => {
    server.fetchNote.mockResolvedValue(ok({ ...NOTE, ...changes }));
    await openPage({ noteId: NOTE.noteId });
  };

  test('brings back what was not saved, says so, and gives it up on request', async () => {
    await openNote();
    write('还没存的话');
    cleanup();
    await openNote();
    expect(screen.getByText('上次没有保存的话已放回。')).toBeTruthy();
    expect(isOff('保存')).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: '不要上次没有保存的话' }));
    expect(screen.queryByText('上次没有保存的话已放回。')).toBeNull();
    expect(isOff('保存')).toBe(true);
  });

  test('says on what it was begun, the same for a retry, and brings it back with a warning once that was changed', async () => {
    server.sendNote.mockResolvedValueOnce(refuse('NETWORK')).mockResolvedValueOnce(refuse('CONFLICT'));
    await openNote();
    write('还没存的话');
    await press('保存');
    await press('保存');
    expect(sent()[0]).toMatchObject({ seenDraft: NOTE.draft, draft: expect.stringMatching(/./) });
    expect(sent()[1]).toEqual(sent()[0]);
    expect(screen.getByText(/在别处改过，没有动它/)).toBeTruthy();
    cleanup();
    await openNote({ draft: 'another-phone', text: '别处的话' });
    expect(screen.getByText(/这则笔记后来改过，保存会换掉现在的话/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '不要上次没有保存的话' }));
    expect(useNote.getState().text).toBe('别处的话');
  });

  test('brings nothing back of what had arrived though no answer came', async () => {
    server.sendNote.mockResolvedValueOnce(refuse('NETWORK'));
    await openNote();
    write('还没存的话\n');
    await press('保存');
    cleanup();
    await openNote({ draft: 'this-phone', text: '还没存的话' });
    expect(screen.queryByText(/后来改过/)).toBeNull();
    expect(useNote.getState().text).toBe('还没存的话');
  });

  test('is offered to the branch only as it was saved', async () => {
    await openNote();
    expect(isOff('申请分享到支部')).toBe(false);
    write('换了说法');
    expect(isOff('申请分享到支部')).toBe(true);
  });

  test('says why it was declined', async () => {
    await openNote({ status: 'declined', remark: '请去掉同事的名字' });
    expect(screen.getByText('没有通过的原因：请去掉同事的名字')).toBeTruthy();
  });

  test('is taken back without a confirmation, as nothing is lost', async () => {
    await openNote({ status: 'shared' });
    server.sendSharing.mockResolvedValue(ok(NOTE));
    await press('收回');
    expect(server.sendSharing).toHaveBeenCalledWith(NOTE.noteId, 'takeBack');
    expect(screen.getByRole('button', { name: '申请分享到支部' })).toBeTruthy();
  });
});
