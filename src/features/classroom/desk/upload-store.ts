import { create } from 'zustand';
import { pickFile } from '@/platform/pick-file';
import { extensionOf, type PickedFile, pickMessages } from '@/platform/picked-file';
import { uploadFile } from '@/platform/upload';
import { MEDIA_ENDINGS, type MediaKind, MOST_FILE_BYTES } from '../../../../core/kernel/media-files';
import { fetchTicket } from './api';
import { useDesk } from './compose-store';
import { deskMessages, uploadMessages } from './messages';

/** The place in a lesson where the uploaded file is inserted. */
export interface Target {
  unitId: string;
  lessonId: string;
  /** Index into the lesson's Markdown. */
  at: number;
}

interface UploadState {
  /** The file being uploaded, and the part sent so far, 0–1; null: none. */
  current: { name: string; part: number } | null;
  /** Why the last upload failed. `retry` sends the same file again; null if that is of no use. */
  failure: { message: string; retry: (() => void) | null } | null;
  /** Lets the person choose a file, uploads it and inserts it into the lesson. */
  add: (kind: MediaKind, target: Target) => Promise<void>;
}

/** 1536 → `1.5 KB` */
export const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Markdown that shows the file in a lesson: the extension of its id decides how it is drawn. */
export function snippetOf(kind: MediaKind, { name, size }: Pick<PickedFile, 'name' | 'size'>, fileId: string): string {
  const words = (kind === 'attachment' ? name : name.replace(/\.\w+$/, '')).replace(/[[\]\\]/g, '');
  return `![${kind === 'attachment' ? `${words}（${sizeWords(size)}）` : words}](${fileId})`;
}

/** Uploads files for lessons, one at a time. */
export const useUpload = create<UploadState>((set, get) => {
  const send = async (kind: MediaKind, file: PickedFile, { unitId, lessonId, at }: Target): Promise<void> => {
    const retry = () => void send(kind, file, { unitId, lessonId, at });
    set({ current: { name: file.name, part: 0 }, failure: null });
    const ticket = await fetchTicket({ unitId, ending: extensionOf(file.name) });
    if (!ticket.ok) return set({ current: null, failure: { message: deskMessages[ticket.code], retry } });
    const onProgress = (part: number) => set({ current: { name: file.name, part } });
    const uploaded = await uploadFile(ticket.value, file, onProgress);
    if (!uploaded.ok) return set({ current: null, failure: { message: uploadMessages[uploaded.code], retry } });
    set({ current: null });
    useDesk.getState().insert(lessonId, at, snippetOf(kind, file, ticket.value.fileId));
  };
  return {
    current: null,
    failure: null,
    add: async (kind, target) => {
      if (get().current) return;
      const picked = await pickFile({ extensions: MEDIA_ENDINGS[kind], mostBytes: MOST_FILE_BYTES });
      if (picked.ok) await send(kind, picked.value, target);
      else set({ failure: picked.code === 'CANCELLED' ? null : { message: pickMessages[picked.code], retry: null } });
    },
  };
});
