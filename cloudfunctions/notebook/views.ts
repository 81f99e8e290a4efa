import type { NoteView, NoteWords, RecordingView, SharedNote } from '../../core/notebook/contract';
import type { ReviewRow } from '../../core/notebook/workbench-contract';
import { worstIn } from '../_kit/content-check';
import { downloadUrls } from '../_kit/files';
import { draftOf } from './note-document';
import type { RecordingDoc } from './recording-repository';
import type { NoteDoc } from './repository';
import { offeredPhotosOf } from './sealed-photos';

/** Addresses of photos by file id. */
export type PhotoUrls = ReadonlyMap<string, string>;

/** One request to the storage; none without photos. */
export const photoUrlsOf = async (fileIds: readonly string[]): Promise<PhotoUrls> =>
  fileIds.length === 0 ? new Map() : downloadUrls(fileIds);

/** A photo whose upload never finished is left out. */
const noteWords = ({ _id, lesson, anchor, text }: NoteDoc, photos: readonly string[], urls: PhotoUrls): NoteWords => ({
  noteId: _id,
  lesson: lesson && { lessonId: lesson.lessonId, title: lesson.title, courseId: lesson.courseId },
  anchor: anchor && { block: anchor.block, quote: anchor.quote },
  text,
  photos: photos.flatMap((fileId) => {
    const url = urls.get(fileId);
    return url === undefined ? [] : [{ fileId, url }];
  }),
});

const checkOf = ({ check }: NoteDoc): NoteView['check'] => (check ? worstIn(check) : null);

export const noteViewOf = (note: NoteDoc, urls: PhotoUrls): NoteView => ({
  ...noteWords(note, note.photos, urls),
  key: note.key,
  draft: draftOf(note),
  at: note.at,
  updatedAt: note.updatedAt,
  status: note.status,
  remark: note.remark,
  check: checkOf(note),
});

/** The time inside `touched`, in ms. */
export const touchedAt = ({ touched }: NoteDoc): number => Number(touched.slice(0, touched.indexOf(':')));

export const sharedNoteOf = (note: NoteDoc, urls: PhotoUrls, readerId: string): SharedNote => ({
  ...noteWords(note, offeredPhotosOf(note), urls),
  memberName: note.memberName,
  sharedAt: touchedAt(note),
  isMine: note.memberId === readerId,
});

export const reviewRowOf = (note: NoteDoc, urls: PhotoUrls, readerId: string): ReviewRow => ({
  ...noteWords(note, offeredPhotosOf(note), urls),
  memberName: note.memberName,
  isMine: note.memberId === readerId,
  unitName: note.unitName,
  status: note.status,
  check: checkOf(note),
  touchedAt: touchedAt(note),
  revision: note.revision,
});

export const recordingViewOf = ({ _id, title, sentence, at }: RecordingDoc, url: string): RecordingView => ({
  recordingId: _id,
  title,
  sentence,
  at,
  url,
});
