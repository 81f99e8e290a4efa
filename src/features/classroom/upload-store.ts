import { create } from 'zustand';
import { pickFile } from '@/platform/pick-file';
import { extensionOf, type PickedFile, pickMessages } from '@/platform/picked-file';
import { uploadFile } from '@/platform/upload';
import { MOST_FILE_BYTES } from '../../../core/classroom/workbench-contract';
import { MEDIA_ENDINGS, type MediaKind } from '../../../core/kernel/media-files';
import { fetchTicket } from './desk-api';
import { deskMessages, uploadMessages } from './desk-messages';
import { useDesk } from './desk-store';

/** Where the file goes once it is in the storage. */
export interface Target {
  unitId: string;
  lessonId: string;
  /** A place in the lesson's Markdown. */
  at: number;
}

interface UploadState {
  /** What is on its way, and how much of it is through, 0–1. */
  current: { name: string; part: number } | null;
  /** Why the last one did not come through; it can be sent again without choosing it anew. */
  failure: { message: string; retry: (() => void) | null } | null;
  /** Lets a person choose a file, sends it to the storage and puts it into the lesson. */
  add: (kind: MediaKind, target: Target) => Promise<void>;
}

/** 1536 → `1.5 KB` */
export const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** How a lesson shows the file: the ending of its id says what it is. */
export function snippetOf(kind: MediaKind, { name, size }: Pick<PickedFile, 'name' | 'size'>, fileId: string): string {
  const words = (kind === 'attachment' ? name : name.replace(/\.\w+$/, '')).replace(/[[\]\\]/g, '');
  return `![${kind === 'attachment' ? `${words}（${sizeWords(size)}）` : words}](${fileId})`;
}

/** Files for lessons on their way to the storage, one at a time. */
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
