import { newId } from '@/platform/new-id';
import { pickPhotos } from '@/platform/pick-photos';
import { extensionOf, type PickedFile, pickMessages, previewOf } from '@/platform/picked-file';
import { uploadFile } from '@/platform/upload';
import type { Photo } from '../../../core/notebook/contract';
import { askPhotoTickets } from './api';
import { messages } from './messages';

/** A photo of a note that is being written. */
export interface DraftPhoto {
  /** On this page alone. */
  id: string;
  /** What is shown of it. */
  url: string;
  /** How far it is, 0–1. */
  progress: number;
  state: 'uploading' | 'failed' | 'there';
  /** null until the storage has it. */
  fileId: string | null;
  /** To try again with; null for one that was there before. */
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

/** Lets the person choose photos: drafts of them, none when they changed their mind, or why they cannot be taken. */
export async function choosePhotos(most: number): Promise<{ photos: DraftPhoto[]; problem: string | null }> {
  const picked = await pickPhotos(most);
  if (!picked.ok) return { photos: [], problem: picked.code === 'CANCELLED' ? null : pickMessages[picked.code] };
  const photos = picked.value.map(
    (file): DraftPhoto => ({ id: newId(), url: previewOf(file), progress: 0, state: 'uploading', fileId: null, file }),
  );
  return { photos, problem: null };
}

const EXTENSIONS = ['jpg', 'jpeg', 'png', 'webp'] as const;

/** Uploads one photo; `onChange` hears how far it is and how it ended. Answers with what went wrong, null when it is there. */
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
