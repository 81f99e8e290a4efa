import { ok, refuse } from '../../../core/kernel/result';
import type { CallView } from '../../../core/works/contract';
import * as api from '../../../src/features/works/api';
import { useSubmit, workOf } from '../../../src/features/works/submit-store';
import { pieceOf } from '../../../src/platform/file-piece';
import * as keptFiles from '../../../src/platform/kept-files';
import * as picking from '../../../src/platform/pick-recording';
import { uploadFile } from '../../../src/platform/upload';

jest.mock('../../../src/features/works/api');
jest.mock('../../../src/platform/file-piece');
jest.mock('../../../src/platform/kept-files');
jest.mock('../../../src/platform/pick-recording');
jest.mock('../../../src/platform/upload');
const server = jest.mocked(api);
const upload = jest.mocked(uploadFile);
const cut = jest.mocked(pieceOf);
const device = jest.mocked(keptFiles);
const pick = jest.mocked(picking.pickRecording);

const film = { name: 'film.mp4', size: 9, content: { path: 'http://tmp/1.mp4' } };
const ticket = { fileId: 'cloud://e.b/workUploads/c1/1.mp4', path: 'p', url: 'http://put.test', headers: {} };
const call = { callId: 'c1', kinds: ['film', 'essay'], uses: ['inside'] } as unknown as CallView;
const store = () => useSubmit.getState();
/** Waits until all promises of the store have settled. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

let calls = 0;
beforeEach(async () => {
  jest.resetAllMocks();
  server.fetchCall.mockResolvedValue(ok(call));
  server.askPieces.mockResolvedValue(ok({ pieces: 3, there: 3, tickets: [] }));
  cut.mockImplementation(async (_file, { length }) => ({ piece: { ...film, size: length }, drop: () => {} }));
  pick.mockResolvedValue(ok(film));
  upload.mockResolvedValue(ok(null));
  calls += 1;
  await store().begin(`c${calls}`);
  store().change({ kind: 'film', title: '头班车', isShownAgreed: true, people: 'none' });
});

/** A server that has got so many of three pieces, and gives permission for the others. */
const missingFrom = (there: number) =>
  ok({
    pieces: 3,
    there,
    tickets: [0, 1, 2].slice(there).map((number) => ({ number, ticket: { ...ticket, path: `piece-${number}` } })),
  });
const sentPieces = () => upload.mock.calls.map(([{ path }]) => path);

describe('a film', () => {
  test('is kept on the device, uploaded in pieces, and handed in by its key', async () => {
    server.askPieces.mockResolvedValueOnce(missingFrom(0));
    await store().addRecording();
    const { recording } = store().draft;
    expect(device.keepFile).toHaveBeenCalledWith(recording?.key, film);
    expect(server.askPieces).toHaveBeenCalledWith({ callId: `c${calls}`, key: recording?.key, kind: 'film', size: 9 });
    expect(sentPieces()).toEqual(['piece-0', 'piece-1', 'piece-2']);
    expect(recording?.isThere).toBe(true);
    expect(workOf(store())).toMatchObject({ files: [], recording: recording?.key });
    store().change({ kind: 'sound' });
    expect(workOf(store())).toBeNull();
  });

  test('that was cut off goes on with what is missing when the page is shown', async () => {
    server.askPieces.mockResolvedValueOnce(missingFrom(0)).mockResolvedValueOnce(missingFrom(1));
    upload.mockResolvedValueOnce(ok(null)).mockResolvedValueOnce(refuse('NETWORK'));
    await store().addRecording();
    expect(store().draft.recording).toMatchObject({ isThere: false });
    expect(store().message).toContain('网络');
    expect(workOf(store())).toBeNull();
    await store().begin(`c${calls}`);
    await settle();
    expect(store().draft.recording?.isThere).toBe(true);
    expect(sentPieces()).toEqual(['piece-0', 'piece-1', 'piece-1', 'piece-2']);
  });

  test('gets no permission after the end, and says so', async () => {
    server.askPieces.mockResolvedValue(refuse('CALL_ENDED'));
    await store().addRecording();
    expect(store().message).toBe('已经截止，没有交上。');
    expect(upload).not.toHaveBeenCalled();
  });

  test('of which a permission has run out asks for another one, but not for ever', async () => {
    server.askPieces.mockResolvedValueOnce(missingFrom(1)).mockResolvedValueOnce(missingFrom(2));
    upload.mockResolvedValueOnce(ok(null)).mockResolvedValueOnce(refuse('REFUSED'));
    await store().addRecording();
    expect(store().draft.recording?.isThere).toBe(true);
    store().removeRecording();
    upload.mockResolvedValue(refuse('REFUSED'));
    server.askPieces.mockResolvedValue(missingFrom(1));
    await store().addRecording();
    expect(store().draft.recording?.isThere).toBe(false);
    expect(store().message).not.toBeNull();
  });

  test('that is replaced meanwhile is not sent any further', async () => {
    server.askPieces.mockResolvedValueOnce(missingFrom(0));
    upload.mockImplementationOnce(async () => {
      store().removeRecording();
      return ok(null);
    });
    await store().addRecording();
    expect(upload).toHaveBeenCalledTimes(1);
    expect(store()).toMatchObject({ progress: null, message: null, draft: { recording: null } });
  });

  test('of which the server has lost a piece is sent again; one that is no film is let go', async () => {
    await store().addRecording();
    server.postWork.mockResolvedValueOnce(refuse('PIECES_MISSING'));
    server.askPieces.mockResolvedValueOnce(missingFrom(2));
    expect(await store().send()).toBe(false);
    expect(sentPieces()).toEqual(['piece-2']);
    expect(store().draft.recording?.isThere).toBe(true);
    expect(store().message).toContain('再交一次');
    server.postWork.mockResolvedValueOnce(refuse('FILE_INVALID'));
    expect(await store().send()).toBe(false);
    expect(store().draft.recording).toBeNull();
    expect(store().message).toContain('请换一个');
  });

  test('that can be read no more where it was chosen is read from where it is kept', async () => {
    server.askPieces.mockResolvedValueOnce(missingFrom(2)).mockResolvedValueOnce(missingFrom(2));
    cut.mockResolvedValueOnce(null);
    device.keptFile.mockResolvedValue(film);
    await store().addRecording();
    expect(device.keptFile).toHaveBeenCalled();
    expect(store().draft.recording?.isThere).toBe(true);
  });

  test('that the device has lost has to be chosen again', async () => {
    server.askPieces.mockResolvedValueOnce(missingFrom(0));
    upload.mockResolvedValueOnce(refuse('NETWORK'));
    await store().addRecording();
    const { recording } = store().draft;
    store().removeRecording();
    device.keptFile.mockResolvedValue(null);
    useSubmit.setState({ draft: { ...store().draft, recording } });
    await store().resume();
    expect(store().draft.recording).toBeNull();
    expect(store().message).toContain('再选一次');
  });
});

/** A server that takes what it is sent. */
const arrived = async (written: object) => ok(written as never);

describe('a draft', () => {
  test('is ready when it is declared and agreed to, and each use is a consent of its own', () => {
    store().change({ kind: 'essay', text: '正文', uses: ['inside'] });
    expect(workOf(store())).toMatchObject({ consents: ['shown', 'inside'], people: null, files: [] });
    store().change({ isByChild: true });
    expect(workOf(store())).toBeNull();
    store().change({ guardianAgrees: true });
    expect(workOf(store())).not.toBeNull();
    store().change({ isShownAgreed: false });
    expect(workOf(store())).toBeNull();
  });

  test('is found again by the call, and gone when it was handed in', async () => {
    store().change({ kind: 'essay', text: '写了一半' });
    const own = `c${calls}`;
    await store().begin('elsewhere');
    expect(store().draft.text).toBe('');
    await store().begin(own);
    expect(store().draft.text).toBe('写了一半');
    server.postWork.mockImplementation(arrived);
    expect(await store().send()).toBe(true);
    await store().begin('elsewhere');
    await store().begin(own);
    expect(store().draft.text).toBe('');
  });

  test('keeps its key when the answer got lost, so that it is the same work', async () => {
    store().change({ kind: 'essay', text: '正文' });
    server.postWork.mockResolvedValueOnce(refuse('NETWORK')).mockImplementationOnce(arrived);
    expect(await store().send()).toBe(false);
    expect(await store().send()).toBe(true);
    const keys = server.postWork.mock.calls.map(([{ key }]) => key);
    expect(keys[0]).toBe(keys[1]);
  });

  test('that had arrived after all keeps what was changed since, as another work', async () => {
    store().change({ kind: 'essay', text: '正文' });
    const first = workOf(store());
    server.postWork.mockResolvedValueOnce(refuse('NETWORK')).mockResolvedValueOnce(ok(first as never));
    expect(await store().send()).toBe(false);
    store().change({ text: '改过的正文' });
    expect(await store().send()).toBe(false);
    expect(store().message).toContain('上次其实已经交上了');
    expect(store().draft).toMatchObject({ text: '改过的正文' });
    expect(store().draft.key).not.toBe(first?.key);
  });

  test('also where only its file is another one, which the answer does not tell', async () => {
    await store().addRecording();
    const first = workOf(store());
    server.postWork
      .mockResolvedValueOnce(refuse('NO_ANSWER'))
      .mockResolvedValueOnce(ok({ ...first, files: [ticket] } as never));
    expect(await store().send()).toBe(false);
    await store().addRecording();
    expect(await store().send()).toBe(false);
    expect(store().message).toContain('上次其实已经交上了');
    expect(store().draft.key).not.toBe(first?.key);
  });

  test('what was refused and then changed arrives as it is', async () => {
    store().change({ kind: 'essay', text: '正文' });
    server.postWork.mockResolvedValueOnce(refuse('INVALID_INPUT')).mockImplementationOnce(arrived);
    expect(await store().send()).toBe(false);
    store().change({ text: '改过的正文' });
    expect(await store().send()).toBe(true);
  });
});
