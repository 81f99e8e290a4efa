import { newId } from '@/platform/new-id';
import { pickPhotos } from '@/platform/pick-photos';
import { extensionOf, type PickedFile, pickMessages, previewOf } from '@/platform/picked-file';
import { uploadFile } from '@/platform/upload';
import type { Photo } from '../../../../core/notebook/contract';
import { askPhotoTickets } from '../api';
import { messages } from '../messages';

/** A photo of a note that is being written. */
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

export const photoThere = ({ fileId, url }: Photo): DraftPhoto => ({
  id: fileId,
  url,
  progress: 1,
  state: 'there',
  fileId,
  file: null,
});

/** Lets the person choose photos. `photos` is empty if they cancelled; `problem` says why the photos cannot be used. */
export async function choosePhotos(most: number): Promise<{ photos: DraftPhoto[]; problem: string | null }> {
  const picked = await pickPhotos(most);
  if (!picked.ok) return { photos: [], problem: picked.code === 'CANCELLED' ? null : pickMessages[picked.code] };
  const photos = picked.value.map(
    (file): DraftPhoto => ({ id: newId(), url: previewOf(file), progress: 0, state: 'uploading', fileId: null, file }),
  );
  return { photos, problem: null };
}

const EXTENSIONS = ['jpg', 'jpeg', 'png', 'webp'] as const;

/**
 * Uploads one photo, calling `onChange` with its progress and its end. Returns the message to show on failure,
 * otherwise null.
 */
export async function uploadPhoto(
  { file }: DraftPhoto,
  onChange: (change: Partial<DraftPhoto>) => void,
): Promise<string | null> {
  if (!file) return null;
  const extension = EXTENSIONS.find((known) => known === extensionOf(file.name)) ?? 'jpg';
  const asked = await askPhotoTickets([extension]);
  const fail = (problem: string) => {
    onChange({ state: 'failed' });
    return problem;
  };
  if (!asked.ok) return fail(messages[asked.code]);
  const [ticket] = asked.value.tickets;
  if (!ticket) return fail(messages.INTERNAL);
  const sent = await uploadFile(ticket, file, (progress) => onChange({ progress }));
  if (!sent.ok) return fail(sent.code === 'NETWORK' ? messages.NETWORK : messages.INTERNAL);
  onChange({ state: 'there', progress: 1, fileId: ticket.fileId });
  return null;
}
