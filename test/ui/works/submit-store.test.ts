import { ok, refuse } from '../../../core/kernel/result';
import type { CallView } from '../../../core/works/contract';
import * as api from '../../../src/features/works/api';
import { useSubmit, workOf } from '../../../src/features/works/submit-store';
import * as keptFiles from '../../../src/platform/kept-files';
import * as picking from '../../../src/platform/pick-recording';
import { uploadFile } from '../../../src/platform/upload';

jest.mock('../../../src/features/works/api');
jest.mock('../../../src/platform/kept-files');
jest.mock('../../../src/platform/pick-recording');
jest.mock('../../../src/platform/upload');
const server = jest.mocked(api);
const upload = jest.mocked(uploadFile);
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
  server.askTickets.mockResolvedValue(ok({ tickets: [ticket] }));
  pick.mockResolvedValue(ok(film));
  upload.mockResolvedValue(ok(null));
  calls += 1;
  await store().begin(`c${calls}`);
  store().change({ kind: 'film', title: '头班车', isShownAgreed: true, people: 'none' });
});

describe('a film', () => {
  test('is kept on the device, uploaded, and handed in by its place', async () => {
    await store().addRecording();
    expect(device.keepFile).toHaveBeenCalledWith(expect.any(String), film);
    expect(store().draft.recording?.isThere).toBe(true);
    expect(workOf(store())?.files).toEqual([ticket.fileId]);
  });

  test('that was cut off goes on when the page is shown, with the permission from before the end', async () => {
    upload.mockResolvedValueOnce(refuse('NETWORK'));
    await store().addRecording();
    expect(store().draft.recording).toMatchObject({ isThere: false, ticket });
    expect(store().message).toContain('网络');
    expect(workOf(store())).toBeNull();
    await store().begin(`c${calls}`);
    await settle();
    expect(store().draft.recording?.isThere).toBe(true);
    expect(server.askTickets).toHaveBeenCalledTimes(1);
    expect(upload).toHaveBeenCalledTimes(2);
  });

  test('gets no permission after the end, and says so', async () => {
    server.askTickets.mockResolvedValue(refuse('CALL_ENDED'));
    await store().addRecording();
    expect(store().message).toBe('已经截止，没有交上。');
    expect(upload).not.toHaveBeenCalled();
  });

  test('that the storage does not take asks for another permission', async () => {
    upload.mockResolvedValueOnce(refuse('REFUSED'));
    await store().addRecording();
    await store().resume();
    expect(server.askTickets).toHaveBeenCalledTimes(2);
    expect(store().draft.recording?.isThere).toBe(true);
  });

  test('that the device has lost has to be chosen again', async () => {
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
    server.postWork.mockResolvedValue(ok({} as never));
    expect(await store().send()).toBe(true);
    await store().begin('elsewhere');
    await store().begin(own);
    expect(store().draft.text).toBe('');
  });

  test('keeps its key when the answer got lost, so that it is the same work', async () => {
    store().change({ kind: 'essay', text: '正文' });
    server.postWork.mockResolvedValueOnce(refuse('NETWORK')).mockResolvedValueOnce(ok({} as never));
    expect(await store().send()).toBe(false);
    expect(await store().send()).toBe(true);
    const keys = server.postWork.mock.calls.map(([{ key }]) => key);
    expect(keys[0]).toBe(keys[1]);
  });
});
