import type { Database, Transaction } from '../_kit/database';
import { copyFixed, folderOf, removeFiles } from '../_kit/files';
import { type FixedPicture, knownOfEach } from '../_kit/picture-check';
import { Notes, Uploads } from './collections';
import type { NoteDoc } from './repository';

export const isOffered = ({ status }: Pick<NoteDoc, 'status'>): boolean => status === 'inReview' || status === 'shared';

/**
 * Tells the timer, together with the step that ends it, of copies that are offered no more: whoever took the step removes
 * them at once, and if that breaks off the timer does. `at` is long ago, so that its next run does.
 */
export async function endSealingIn(transaction: Transaction, note: NoteDoc): Promise<void> {
  const { _id, memberId, revision, sealed = [] } = note;
  if (isOffered(note) || sealed.length === 0) return;
  await transaction.in(Uploads).put({ _id: `${_id}:${revision}`, v: 1, memberId, at: 0, fileIds: sealed });
}

/**
 * Copies the photos of a note to where nobody has ever been allowed to upload, each under a new id and the hash of its
 * bytes. What is reviewed is what readers get, even if the writer uploads to the old place once more; and once the copies
 * are removed, no address of them works any longer. A photo whose upload never finished is left out for good.
 */
export async function sealPhotos(note: NoteDoc, newId: () => string): Promise<string[]> {
  const sealed: string[] = [];
  for (const photo of note.photos) {
    const copy = await copyFixed(photo, (sha256) => `${folderOf('shared', note.memberId)}${newId()}-${sha256}`);
    if (copy.ok) sealed.push(copy.value.fileId);
  }
  return sealed;
}

/** The photos as reviewers and readers see them. */
export const offeredPhotosOf = ({ photos, sealed }: NoteDoc): readonly string[] => sealed ?? photos;

/**
 * Removes the copies of a note that is no longer offered. The note names them until they are gone, so that the same call
 * again finishes what an outage broke off.
 */
export async function unseal(db: Database, note: NoteDoc): Promise<void> {
  const { _id, revision, sealed = [] } = note;
  if (isOffered(note) || sealed.length === 0) return;
  await removeFiles(sealed);
  await db.in(Notes).updateWhere({ _id, revision }, { sealed: [] });
}

/** The copies with the hash that is part of their name. One from before that has none, and was looked at by a person. */
export const sealedPictures = (sealed: readonly string[]): FixedPicture[] =>
  sealed.flatMap((fileId) => {
    const [, sha256] = /-([0-9a-f]{64})\.\w+$/.exec(fileId) ?? [];
    return sha256 === undefined ? [] : [{ fileId, sha256 }];
  });

/** The notes with what is known of their photos now, where it was not there yet. One request, or none. */
export async function withKnownPhotos(
  notes: readonly NoteDoc[],
  reading: { db: Database; now: number },
): Promise<NoteDoc[]> {
  const groups = notes.map(({ check, sealed = [] }) =>
    check?.pictures?.verdict === 'waiting' ? sealedPictures(sealed) : [],
  );
  const answers = await knownOfEach(groups, reading, 'waiting');
  return notes.map((note, at) => {
    const pictures = answers[at];
    return pictures && note.check ? { ...note, check: { ...note.check, pictures } } : note;
  });
}
