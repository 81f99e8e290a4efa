import { ok, refuse } from '../../../core/kernel/result';
import * as api from '../../../src/features/notebook/recordings/api';
import { createRecordingQueue, useRecordingQueue } from '../../../src/features/notebook/recordings/queue';
import * as keptFiles from '../../../src/platform/kept-files';
import { uploadFile } from '../../../src/platform/upload';

jest.mock('../../../src/features/notebook/recordings/api');
jest.mock('../../../src/platform/kept-files');
jest.mock('../../../src/platform/upload');
const server = jest.mocked(api);
const upload = jest.mocked(uploadFile);
const device = jest.mocked(keptFiles);

const take = (sentence: string) => ({
  file: { name: 'reading.webm', size: 9, content: { path: 'http://tmp/1.webm' } },
  title: '监督就在身边',
  sentence,
});
const add = (sentence: string) => void useRecordingQueue.getState().add(take(sentence));
const states = () => useRecordingQueue.getState().pending.map(({ sentence, state }) => `${sentence} ${state}`);
/** Waits until all promises of the queue have settled. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  jest.resetAllMocks();
  useRecordingQueue.setState({ pending: [], problem: null, arrived: 0 });
  server.askRecordingTicket.mockImplementation(async ({ key }) =>
    ok({ ticket: { fileId: `cloud://e.b/recordings/m/${key}.webm`, path: key, url: 'http://put.test', headers: {} } }),
  );
  server.sendRecording.mockImplementation(async ({ key, title, sentence }) =>
    ok({ recordingId: `m:${key}`, title, sentence, at: 1_790_000_000_000, url: 'http://get.test' }),
  );
  upload.mockResolvedValue(ok(null));
});

describe('kept recordings', () => {
  test('go to the storage one after the other, and then no longer wait', async () => {
    add('甲。');
    add('乙。');
    expect(states()).toEqual(['甲。 waiting', '乙。 waiting']);
    await settle();
    expect(states()).toEqual([]);
    expect(useRecordingQueue.getState().arrived).toBe(2);
    expect(server.sendRecording.mock.calls.map(([{ sentence }]) => sentence)).toEqual(['甲。', '乙。']);
  });

  test('wait for a network, and go as the same recording when it is back', async () => {
    server.sendRecording.mockResolvedValueOnce(refuse('NETWORK'));
    add('甲。');
    await settle();
    expect(states()).toEqual(['甲。 waiting']);
    expect(useRecordingQueue.getState().problem).toContain('网络');
    window.dispatchEvent(new Event('online'));
    await settle();
    expect(states()).toEqual([]);
    const keys = server.askRecordingTicket.mock.calls.map(([{ key }]) => key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  test('are kept on the device until they have arrived', async () => {
    upload.mockResolvedValueOnce(refuse('NETWORK'));
    add('甲。');
    await settle();
    const [waiting] = useRecordingQueue.getState().pending;
    expect(device.keepFile).toHaveBeenCalledWith(waiting?.key, take('甲。').file);
    expect(device.dropFile).not.toHaveBeenCalled();
    await useRecordingQueue.getState().send();
    expect(device.dropFile).toHaveBeenCalledWith(waiting?.key);
  });

  test('that an earlier visit left here are taken up again, without those that the device has lost', async () => {
    upload.mockResolvedValue(refuse('NETWORK'));
    add('甲。');
    add('乙。');
    await settle();
    const [first] = useRecordingQueue.getState().pending;
    device.keptFile.mockImplementation(async (key) => (key === first?.key ? null : take('乙。').file));
    upload.mockResolvedValue(ok(null));
    const later = createRecordingQueue();
    later.getState().restore();
    await settle();
    expect(later.getState()).toMatchObject({ pending: [], arrived: 1 });
  });

  test('that the server refuses say so, and can be deleted', async () => {
    server.sendRecording.mockResolvedValue(refuse('RECORDING_MISSING'));
    add('甲。');
    await settle();
    expect(states()).toEqual(['甲。 failed']);
    const [entry] = useRecordingQueue.getState().pending;
    useRecordingQueue.getState().remove(entry?.key ?? '');
    expect(useRecordingQueue.getState()).toMatchObject({ pending: [], problem: null });
  });
});
