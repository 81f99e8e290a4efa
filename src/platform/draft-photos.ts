import type { UploadTicket } from '../../core/kernel/upload';
import { commonMessages } from './common-messages';
import { newId } from './new-id';
import { pickPhotos } from './pick-photos';
import { extensionOf, type PickedFile, pickMessages, previewOf } from './picked-file';
import { uploadFile } from './upload';

/** A photo of something that is being written. */
export interface DraftPhoto {
  /** Identifies the photo on this page only. */
  id: string;
  /** Address of the picture to show. */
  url: string;
  /** Part that has been uploaded, 0–1. */
  progress: number;
  state: 'uploading' | 'failed' | 'there';
  /** null until it is uploaded. */
  fileId: string | null;
  /** The chosen file, to retry its upload; null for a photo that was saved before. */
  file: PickedFile | null;
}

const EXTENSIONS = ['jpg', 'jpeg', 'png', 'webp'] as const;
export type PhotoExtension = (typeof EXTENSIONS)[number];

interface Drafted {
  photos: readonly DraftPhoto[];
  message: string | null;
}

interface Options {
  most: number;
  photos: () => readonly DraftPhoto[];
  change: (changes: Partial<Drafted>) => void;
  /** Asks for permission to upload one photo; `problem` is what is shown where there is none. */
  askTicket: (extension: PhotoExtension) => Promise<{ ticket: UploadTicket } | { problem: string }>;
}

/** What a store offers whose thing has photos. Each is uploaded as soon as it is chosen. */
export interface DraftPhotoActions {
  addPhotos: () => Promise<void>;
  retryPhoto: (id: string) => Promise<void>;
  removePhoto: (id: string) => void;
}

export function draftPhotoActions({ most, photos, change, askTicket }: Options): DraftPhotoActions {
  const patch = (id: string, changes: Partial<DraftPhoto>) =>
    change({ photos: photos().map((photo) => (photo.id === id ? { ...photo, ...changes } : photo)) });

  /** The message to show, or null once it is there. */
  async function send({ id, file }: DraftPhoto): Promise<string | null> {
    if (!file) return null;
    const asked = await askTicket(EXTENSIONS.find((known) => known === extensionOf(file.name)) ?? 'jpg');
    if ('problem' in asked) return asked.problem;
    const sent = await uploadFile(asked.ticket, file, (progress) => patch(id, { progress }));
    if (!sent.ok) return sent.code === 'NETWORK' ? commonMessages.NETWORK : commonMessages.INTERNAL;
    patch(id, { state: 'there', progress: 1, fileId: asked.ticket.fileId });
    return null;
  }

  async function upload(photo: DraftPhoto): Promise<void> {
    patch(photo.id, { state: 'uploading', progress: 0 });
    const message = await send(photo);
    if (message === null) return;
    patch(photo.id, { state: 'failed' });
    change({ message });
  }

  return {
    addPhotos: async () => {
      const picked = await pickPhotos(most - photos().length);
      if (!picked.ok) return change({ message: picked.code === 'CANCELLED' ? null : pickMessages[picked.code] });
      const added = picked.value.map(
        (file): DraftPhoto => ({
          id: newId(),
          url: previewOf(file),
          progress: 0,
          state: 'uploading',
          fileId: null,
          file,
        }),
      );
      change({ photos: [...photos(), ...added], message: null });
      for (const photo of added) await upload(photo);
    },
    retryPhoto: async (id) => {
      const photo = photos().find((candidate) => candidate.id === id);
      change({ message: null });
      if (photo) await upload(photo);
    },
    removePhoto: (id) => change({ photos: photos().filter((photo) => photo.id !== id), message: null }),
  };
}

/** The ids of those that are uploaded. */
export const fileIdsOf = (photos: readonly DraftPhoto[]): string[] => photos.flatMap(({ fileId }) => fileId ?? []);
