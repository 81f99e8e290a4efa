import Taro from '@tarojs/taro';
import { FILES } from './forget-files';
import type { PickedFile } from './picked-file';
import { report } from './report';

// Files of the person that wait on the device for the network, each under a key that the caller chooses. They survive a
// closed page and a killed app. A device without room keeps none: then only the open page has them.

interface Keeping {
  put: (key: string, file: PickedFile) => Promise<void>;
  /** null: no file is kept under this key. */
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

/**
 * A failure is reported and answered with null: a full device, or one that deleted files by itself, must not stop the
 * person.
 */
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
