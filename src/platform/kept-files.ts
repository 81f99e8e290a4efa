import Taro from '@tarojs/taro';
import { FILES } from './forget-files';
import type { PickedFile } from './picked-file';
import { report } from './report';

// Files of this person's that wait on the device for a network, by a key of ours: neither a closed page nor a killed app
// loses them. Where the device has no room they live as long as the page does.

interface Keeping {
  put: (key: string, file: PickedFile) => Promise<void>;
  /** null: it is not there, or no longer. */
  get: (key: string, name: string, size: number) => Promise<PickedFile | null>;
  remove: (key: string) => Promise<void>;
}

const inWeChat: Keeping = {
  async put(key, { content }) {
    if ('path' in content) Taro.getFileSystemManager().copyFileSync(content.path, placeOf(key));
  },
  async get(key, name, size) {
    Taro.getFileSystemManager().accessSync(placeOf(key));
    return { name, size, content: { path: placeOf(key) } };
  },
  async remove(key) {
    Taro.getFileSystemManager().unlinkSync(placeOf(key));
  },
};

const placeOf = (key: string): string => `${Taro.env.USER_DATA_PATH}/kept-${key}`;

const STORE = 'files';

const inBrowser: Keeping = {
  async put(key, { content }) {
    if ('blob' in content) await withStore('readwrite', (store) => store.put(content.blob, key));
  },
  async get(key, name, size) {
    const blob = await withStore('readonly', (store) => store.get(key));
    return blob instanceof Blob ? { name, size, content: { blob } } : null;
  },
  async remove(key) {
    await withStore('readwrite', (store) => store.delete(key));
  },
};

async function withStore(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await opened();
  try {
    return await answerOf(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(FILES, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return answerOf(request);
}

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const keeping = process.env.TARO_ENV === 'weapp' ? inWeChat : inBrowser;

/** The device may have no room, or have made room by itself; the person goes on either way. */
async function attempt<Value>(doing: string, work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (problem) {
    report(`a file could not be ${doing} on this device`, problem);
    return null;
  }
}

export const keepFile = async (key: string, file: PickedFile): Promise<void> =>
  void (await attempt('kept', keeping.put(key, file)));

export const keptFile = (key: string, name: string, size: number): Promise<PickedFile | null> =>
  attempt('found again', keeping.get(key, name, size));

export const dropFile = async (key: string): Promise<void> => void (await attempt('removed', keeping.remove(key)));
