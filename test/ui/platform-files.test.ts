import { saveFile } from '../../src/platform/download';
import { pickFile } from '../../src/platform/pick-file';
import { uploadFile } from '../../src/platform/upload';

/** Makes the browser's file chooser choose this file when it opens; null: cancel. */
function choosing(file: File | null): void {
  jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    if (file) Object.defineProperty(this, 'files', { value: [file] });
    this.dispatchEvent(new Event(file ? 'change' : 'cancel'));
  });
}

afterEach(() => {
  jest.restoreAllMocks();
  document.body.replaceChildren();
});

describe('choosing a file', () => {
  const wish = { extensions: ['csv', 'xlsx'], mostBytes: 10 };
  const csv = new File(['题干'], '题库.CSV');

  test('gives the file with its name and size, and leaves nothing in the page', async () => {
    choosing(csv);
    expect(await pickFile(wish)).toEqual({ ok: true, value: { name: '题库.CSV', size: 6, content: { blob: csv } } });
    expect(document.querySelector('input')).toBeNull();
  });

  test.each<[string, File | null]>([
    ['CANCELLED', null],
    ['WRONG_TYPE', new File(['x'], '题库.exe')],
    ['WRONG_TYPE', new File(['x'], 'csv')],
    ['FILE_TOO_LARGE', new File(['01234567890'], '题库.csv')],
    ['FILE_EMPTY', new File([], '题库.csv')],
  ])('refuses with %s', async (code, file) => {
    choosing(file);
    expect(await pickFile(wish)).toEqual({ ok: false, code });
  });
});

describe('uploading from a browser', () => {
  const ticket = {
    fileId: 'cloud://e.b/notes/m/1.txt',
    path: 'notes/m/1.txt',
    url: 'http://put.test/1',
    headers: { key: 'k' },
  };
  const picked = { name: '1.txt', size: 4, content: { blob: new Blob(['四个字节']) } };

  /** Replaces XMLHttpRequest by one that gets this status; null: no answer comes back. */
  function answering(status: number | null) {
    const seen: { line: string; headers: Record<string, string> } = { line: '', headers: {} };
    class FakeRequest {
      status = status ?? 0;
      responseText = '';
      upload: { onprogress?: (event: object) => void } = {};
      onload = () => {};
      onerror = () => {};
      open = (method: string, url: string) => {
        seen.line = `${method} ${url}`;
      };
      setRequestHeader = (name: string, value: string) => {
        seen.headers[name] = value;
      };
      send = () => {
        this.upload.onprogress?.({ loaded: 1, total: 4 });
        (status === null ? this.onerror : this.onload)();
      };
    }
    Object.assign(globalThis, { XMLHttpRequest: FakeRequest });
    return seen;
  }
  const original = globalThis.XMLHttpRequest;
  afterEach(() => Object.assign(globalThis, { XMLHttpRequest: original }));

  test('puts the bytes at the address of the ticket and tells how far it is', async () => {
    const seen = answering(200);
    const progress: number[] = [];
    expect(await uploadFile(ticket, picked, (part) => progress.push(part))).toEqual({ ok: true, value: null });
    expect(seen).toEqual({ line: 'PUT http://put.test/1', headers: { key: 'k' } });
    expect(progress).toEqual([0.25]);
  });

  test.each([
    [null, 'NETWORK'],
    [503, 'NETWORK'],
    [403, 'REFUSED'],
  ])('an answer of %s is %s', async (status, code) => {
    jest.spyOn(console, 'error').mockImplementation(() => {});
    answering(status);
    expect(await uploadFile(ticket, picked, () => {})).toEqual({ ok: false, code });
  });
});

test('saving in a browser downloads the file under its name', async () => {
  const saved: string[] = [];
  Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => {} });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(`${this.download} ${this.href}`);
  });
  expect(await saveFile('模板.csv', { text: '题干' })).toEqual({ ok: true, value: null });
  expect(saved).toEqual(['模板.csv blob:1']);
});
