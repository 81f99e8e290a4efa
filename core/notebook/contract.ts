import * as v from 'valibot';
import { textCheck } from '../kernel/content-check';
import { endpoint } from '../kernel/endpoint';
import { cursor, id, instant, integer, nothing, optionalText, page, text } from '../kernel/fields';
import { fileId, uploadTicket } from '../kernel/upload';

/** A key that the client chooses once for a new note or recording, so that a retry is recognised. */
const drawnKey = v.pipe(v.string(), v.regex(/^[\w-]{8,40}$/));

/**
 * A note is `private` until its writer asks to share it; then it is `inReview`, and finally `shared` with the branch or
 * `declined`.
 */
export const sharingStatus = v.picklist(['private', 'inReview', 'shared', 'declined']);
export type SharingStatus = v.InferOutput<typeof sharingStatus>;

/**
 * A paragraph of a lesson: its block index, and its first words, by which it is found again after the lesson has
 * changed.
 */
export const noteAnchor = v.object({ block: v.pipe(integer, v.minValue(0), v.maxValue(10_000)), quote: text(120) });
export type NoteAnchor = v.InferOutput<typeof noteAnchor>;

const notedLesson = v.object({ lessonId: id, title: v.string(), courseId: id });
/** `url` works for two hours. */
const photo = v.object({ fileId: v.string(), url: v.string() });
export type Photo = v.InferOutput<typeof photo>;

const noteWords = v.object({
  noteId: id,
  /** null for a note that belongs to no lesson, such as a hand-written copy. */
  lesson: v.nullable(notedLesson),
  /** null for a note on the lesson as a whole. */
  anchor: v.nullable(noteAnchor),
  text: v.string(),
  photos: v.array(photo),
});
export type NoteWords = v.InferOutput<typeof noteWords>;

export const noteView = v.object({
  ...noteWords.entries,
  /** The key that the client chose when the note was new. */
  key: v.string(),
  /** The draft that its words and photos were last written from, see `saveNote`. */
  draft: v.string(),
  at: instant,
  updatedAt: instant,
  status: sharingStatus,
  /** The reason for declining; null unless declined. */
  remark: v.nullable(v.string()),
  /** What became of checking its words when it was to be shared; null before that. */
  check: textCheck,
});
export type NoteView = v.InferOutput<typeof noteView>;

export const sharedNote = v.object({
  ...noteWords.entries,
  memberName: v.string(),
  sharedAt: instant,
  isMine: v.boolean(),
});
export type SharedNote = v.InferOutput<typeof sharedNote>;

export const listNotes = endpoint({
  fn: 'notebook',
  action: 'listNotes',
  kind: 'query',
  summary: '我的笔记，新的在前；可按课时',
  allow: 'member',
  input: v.object({ lessonId: v.optional(id), cursor: v.optional(cursor) }),
  output: page(noteView),
});

export const openNote = endpoint({
  fn: 'notebook',
  action: 'openNote',
  kind: 'query',
  summary: '打开我的一则笔记',
  allow: 'member',
  input: v.object({ noteId: id }),
  output: noteView,
});

export const listSharedNotes = endpoint({
  fn: 'notebook',
  action: 'listSharedNotes',
  kind: 'query',
  summary: '本支部党员分享、经审核的笔记，新的在前；可按课时',
  allow: 'member',
  input: v.object({ lessonId: v.optional(id), cursor: v.optional(cursor) }),
  output: page(sharedNote),
});

export const MOST_PHOTOS = 9;
/** In UTF-16 units. */
export const MOST_TEXT = 2000;

export const preparePhotos = endpoint({
  fn: 'notebook',
  action: 'preparePhotos',
  kind: 'command',
  summary: '为手写照片取上传许可，每张一份，十分钟内有效',
  allow: 'member',
  input: v.object({
    extensions: v.pipe(v.array(v.picklist(['jpg', 'jpeg', 'png', 'webp'])), v.minLength(1), v.maxLength(MOST_PHOTOS)),
  }),
  output: v.object({ tickets: v.array(uploadTicket) }),
});

export const saveNote = endpoint({
  fn: 'notebook',
  action: 'saveNote',
  kind: 'command',
  summary:
    '记下或修改一则笔记，只有自己看得见；key 由写的人先取好。改了已分享的笔记，要重新审核才再分享；打开以后在别处又改过的不动它',
  allow: 'member',
  input: v.object({
    key: drawnKey,
    /** Used with `anchor` for a new note. An existing note stays where it is. */
    lessonId: v.nullable(id),
    anchor: v.nullable(noteAnchor),
    /** Chosen once for what is written on one opened note, so that a retry is recognised. Missing: the first, whose name is `key`. */
    draft: v.optional(drawnKey),
    /** The `draft` of the note as it was opened; missing while the note is new. What was written since from another is not replaced. */
    seenDraft: v.optional(drawnKey),
    text: optionalText(MOST_TEXT),
    photos: v.pipe(v.array(fileId), v.maxLength(MOST_PHOTOS)),
  }),
  output: noteView,
  errors: ['NOTE_EMPTY', 'PARAGRAPH_CHANGED'],
});

export const deleteNote = endpoint({
  fn: 'notebook',
  action: 'deleteNote',
  kind: 'command',
  summary: '删除我的一则笔记和它的照片；已分享的随之不再显示',
  allow: 'member',
  input: v.object({ noteId: id }),
  output: nothing,
});

export const shareNote = endpoint({
  fn: 'notebook',
  action: 'shareNote',
  kind: 'command',
  summary: '申请把笔记分享到本支部（先审核），或收回',
  allow: 'member',
  input: v.object({ noteId: id, command: v.picklist(['ask', 'takeBack']) }),
  output: noteView,
  errors: ['WRONG_STATE', 'CONTENT_REFUSED'],
});
export type SharingWish = v.InferOutput<typeof shareNote.input>['command'];

/** A sentence that the member read aloud and kept. It stores neither duration nor quality. */
export const recordingView = v.object({
  recordingId: id,
  /** Title of the lesson or article with the sentence. */
  title: v.string(),
  sentence: v.string(),
  at: instant,
  /** Works for two hours. Only the member gets it. */
  url: v.string(),
});
export type RecordingView = v.InferOutput<typeof recordingView>;

/** Formats that phones and browsers record. */
export const recordingExtension = v.picklist(['mp3', 'm4a', 'aac', 'webm', 'wav']);

export const prepareRecording = endpoint({
  fn: 'notebook',
  action: 'prepareRecording',
  kind: 'command',
  summary: '为一段听读录音取上传许可，十分钟内有效；key 由录的人先取好，重发指向同一个地方',
  allow: 'member',
  input: v.object({ key: drawnKey, extension: recordingExtension }),
  output: v.object({ ticket: uploadTicket }),
});

export const keepRecording = endpoint({
  fn: 'notebook',
  action: 'keepRecording',
  kind: 'command',
  summary: '留下一段已上传的听读录音，只有本人听得到；不打分、不排名、不计时长',
  allow: 'member',
  input: v.object({ key: drawnKey, fileId, title: text(120), sentence: text(200) }),
  output: recordingView,
  errors: ['RECORDING_MISSING'],
});

export const listRecordings = endpoint({
  fn: 'notebook',
  action: 'listRecordings',
  kind: 'query',
  summary: '我的听读录音，新的在前',
  allow: 'member',
  input: v.object({ cursor: v.optional(cursor) }),
  output: page(recordingView),
});

export const deleteRecording = endpoint({
  fn: 'notebook',
  action: 'deleteRecording',
  kind: 'command',
  summary: '删除我的一段听读录音',
  allow: 'member',
  input: v.object({ recordingId: id }),
  output: nothing,
});
