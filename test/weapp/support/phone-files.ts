import { Canvas } from './canvas';

/** The files of a phone, by path. */
export interface PhoneFiles {
  write: (path: string, content: string | ArrayBuffer | Uint8Array) => void;
  /** Throws if there is no such file, as in WeChat. */
  read(path: string): Uint8Array;
  remove: (path: string) => void;
  /** Sets what the person chooses the next time the app asks for files or photos; otherwise they cancel. */
  choose(...files: { name: string; bytes: Uint8Array }[]): void;
  /** The chosen files, once. Throws if nothing was chosen, as WeChat fails when the person cancels. */
  chosen(): { name: string; path: string; size: number }[];
}

export function createPhoneFiles(): PhoneFiles {
  const files = new Map<string, Uint8Array>();
  let choice: { name: string; path: string; size: number }[] = [];
  const write: PhoneFiles['write'] = (path, content) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
    files.set(path, bytes);
  };
  return {
    write,
    read(path) {
      const bytes = files.get(path);
      if (!bytes) throw new Error(`no such file ${path}`);
      return bytes;
    },
    remove(path) {
      if (!files.delete(path)) throw new Error(`no such file ${path}`);
    },
    choose(...chosen) {
      choice = chosen.map(({ name, bytes }) => ({ name, path: `http://tmp/${name}`, size: bytes.byteLength }));
      for (const { name, bytes } of chosen) write(`http://tmp/${name}`, bytes);
    },
    chosen() {
      const now = choice;
      choice = [];
      if (now.length === 0) throw new Error('cancel');
      return now;
    },
  };
}

/** The members of `wx` that choose files and save pictures. */
export const phoneFilesApi = (files: PhoneFiles): Record<string, (options: object) => object> => ({
  chooseMessageFile: () => ({ tempFiles: files.chosen() }),
  chooseMedia: () => ({
    type: 'image',
    tempFiles: files.chosen().map(({ path, size }) => ({ tempFilePath: path, size, fileType: 'image' })),
  }),
  canvasToTempFilePath: (options) => {
    if (!('canvas' in options && options.canvas instanceof Canvas)) throw new Error('invalid canvas');
    const tempFilePath = 'http://tmp/canvas.png';
    files.write(tempFilePath, options.canvas.texts.join('\n'));
    return { tempFilePath };
  },
  saveImageToPhotosAlbum: (options) => {
    // Throws if there is no such file, as in WeChat.
    files.read('filePath' in options ? String(options.filePath) : '');
    return {};
  },
});

interface ReadFile {
  filePath: string;
  position?: number;
  length?: number;
  success: (read: { data: ArrayBuffer | SharedArrayBuffer }) => void;
}

/** `wx.getFileSystemManager()`, as far as the app uses it. */
export const fileSystem = (files: PhoneFiles) => ({
  writeFileSync: files.write,
  copyFileSync: (from: string, to: string) => files.write(to, files.read(from)),
  accessSync: (path: string) => void files.read(path),
  unlinkSync: files.remove,
  unlink: ({ filePath }: { filePath: string }) => files.remove(filePath),
  readFile: ({ filePath, position = 0, length, success }: ReadFile) => {
    const bytes = files.read(filePath).slice(position, length === undefined ? undefined : position + length);
    queueMicrotask(() => success({ data: bytes.buffer }));
  },
});
