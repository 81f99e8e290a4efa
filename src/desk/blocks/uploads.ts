import { create } from 'zustand';
import { extensionOf, type FileWish, fitting, type PickedFile, pickMessages, previewOf } from '@/platform/picked-file';
import { uploadFile, uploadMessages } from '@/platform/upload';
import { sizeWords, withSize } from '../../../core/kernel/file-words';
import { MEDIA_ENDINGS, type MediaKind, MOST_FILE_BYTES, mediaKindOf } from '../../../core/kernel/media-files';
import type { Result } from '../../../core/kernel/result';
import type { UploadTicket } from '../../../core/kernel/upload';

/** Asks the server for a place; the refusal in words. */
export type AskTicket = (ending: string) => Promise<Result<UploadTicket, string>>;

/** A file that is on its way, or did not come through. */
export interface Upload {
  key: number;
  file: PickedFile;
  /** The block after which it will stand; null: the last one. */
  after: number | null;
  /** Sent so far, 0–1. */
  part: number;
  /** Why it did not come through; null while it is on its way. */
  problem: string | null;
}

/** A file that has arrived. */
export interface Arrived {
  kind: MediaKind;
  src: string;
  value: string;
}

interface UploadsState {
  uploads: readonly Upload[];
  /** Of files that were uploaded here, by file id: where this device has them, and how large they are. */
  known: Readonly<Record<string, { url: string; size: string }>>;
  /** Files that were not taken, in words; null: none. */
  refusal: string | null;
  send: (files: readonly PickedFile[], after: number | null, how: Sending) => void;
  retry: (key: number, how: Sending) => void;
  /** Gives an upload up, or puts a failed one away. */
  drop: (key: number) => void;
  dropAll: () => void;
  refuse: (words: string | null) => void;
}

interface Sending {
  ticket: AskTicket;
  /** Puts the file into the text; returns the block that it became. */
  insert: (file: Arrived, after: number | null) => number | null;
}

export const wishFor = (kind: MediaKind): FileWish => ({
  extensions: MEDIA_ENDINGS[kind],
  mostBytes: MOST_FILE_BYTES,
});

const ANY: FileWish = { extensions: Object.values(MEDIA_ENDINGS).flat(), mostBytes: MOST_FILE_BYTES };

/** What a text says of a file at first. A picture is described by whoever writes, not by the name of its file. */
function wordsOf(kind: MediaKind, { name, size }: PickedFile): string {
  if (kind === 'picture') return '';
  return kind === 'attachment' ? withSize(name, sizeWords(size)) : name.replace(/\.\w+$/, '');
}

/** Uploads the files of one text, one after the other in the order in which they were chosen. */
export const createUploads = () =>
  create<UploadsState>((set, get) => {
    let last = 0;
    /** Gives up the one that is being sent. */
    let giveUp: { key: number; stop: () => void } | null = null;
    let isSending = false;

    const put = (key: number, changes: Partial<Upload>) =>
      set({ uploads: get().uploads.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload)) });
    const find = (key: number) => get().uploads.find((upload) => upload.key === key);
    const without = (key: number) => get().uploads.filter((upload) => upload.key !== key);

    const sendOne = async ({ key, file }: Upload, { ticket, insert }: Sending): Promise<void> => {
      const place = await ticket(extensionOf(file.name));
      if (!find(key)) return;
      if (!place.ok) return put(key, { problem: place.code });
      const sent = await uploadFile(
        place.value,
        file,
        (part) => put(key, { part }),
        (stop) => {
          giveUp = { key, stop };
        },
      );
      giveUp = null;
      const upload = find(key);
      if (!upload) return;
      if (!sent.ok) return put(key, { problem: uploadMessages[sent.code], part: 0 });
      const src = place.value.fileId;
      const kind = mediaKindOf(src);
      if (kind === null) throw new Error(`A place for ${file.name} without a kind`);
      const known = { url: previewOf(file), size: sizeWords(file.size) };
      set({ known: { ...get().known, [src]: known }, uploads: without(key) });
      const block = insert({ kind, src, value: wordsOf(kind, file) }, upload.after);
      // What was chosen for the same place stands below it, in its order.
      const { uploads } = get();
      set({ uploads: uploads.map((other) => (other.after === upload.after ? { ...other, after: block } : other)) });
    };
    const sendAll = async (how: Sending): Promise<void> => {
      if (isSending) return;
      isSending = true;
      try {
        for (let next = waiting(); next; next = waiting()) await sendOne(next, how);
      } finally {
        isSending = false;
      }
    };
    const waiting = () => get().uploads.find(({ problem }) => problem === null);

    return {
      uploads: [],
      known: {},
      refusal: null,
      send: (files, after, how) => {
        const taken = files.map((file) => ({ file, fits: fitting(file, ANY) }));
        const refused = taken.flatMap(({ file, fits }) =>
          fits.ok || fits.code === 'CANCELLED' ? [] : [`${file.name}：${pickMessages[fits.code]}`],
        );
        const added = taken.flatMap(({ file, fits }): Upload[] => {
          last += 1;
          return fits.ok ? [{ key: last, file, after, part: 0, problem: null }] : [];
        });
        set({ uploads: [...get().uploads, ...added], refusal: refused.length > 0 ? refused.join('\n') : null });
        void sendAll(how);
      },
      retry: (key, how) => {
        put(key, { problem: null, part: 0 });
        void sendAll(how);
      },
      drop: (key) => {
        set({ uploads: without(key) });
        if (giveUp?.key === key) giveUp.stop();
      },
      dropAll: () => {
        set({ uploads: [] });
        giveUp?.stop();
      },
      refuse: (refusal) => set({ refusal }),
    };
  });

export type Uploads = ReturnType<typeof createUploads>;
