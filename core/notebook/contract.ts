import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { cursor, id, instant, nothing, optionalText, page, text } from '../kernel/fields';
import { fileId, uploadTicket } from '../kernel/upload';

/** What a client draws once for something new. */
const drawnKey = z.string().check(z.regex(/^[\w-]{8,40}$/));

/** Mine alone until I ask; then `inReview`, and `shared` with my branch or `declined`. */
export const sharingStatus = z.enum(['private', 'inReview', 'shared', 'declined']);
export type SharingStatus = z.infer<typeof sharingStatus>;

/** A paragraph of a lesson: where it stood, and its first words, which stay when the lesson changes. */
export const noteAnchor = z.object({ block: z.int().check(z.gte(0), z.lte(10_000)), quote: text(120) });
export type NoteAnchor = z.infer<typeof noteAnchor>;

const notedLesson = z.object({ lessonId: id, title: z.string(), courseId: id });
/** `url` works for two hours. */
const photo = z.object({ fileId: z.string(), url: z.string() });
export type Photo = z.infer<typeof photo>;

const noteWords = z.object({
  noteId: id,
  /** null: on no lesson, as a copy by hand is. */
  lesson: z.nullable(notedLesson),
  /** null: on the lesson as a whole. */
  anchor: z.nullable(noteAnchor),
  text: z.string(),
  photos: z.array(photo),
});
export type NoteWords = z.infer<typeof noteWords>;

export const noteView = z.object({
  ...noteWords.shape,
  /** What its writer named it when it was new. */
  key: z.string(),
  at: instant,
  updatedAt: instant,
  status: sharingStatus,
  /** Why it was declined. */
  remark: z.nullable(z.string()),
});
export type NoteView = z.infer<typeof noteView>;

export const sharedNote = z.object({
  ...noteWords.shape,
  memberName: z.string(),
  sharedAt: instant,
  isMine: z.boolean(),
});
export type SharedNote = z.infer<typeof sharedNote>;

export const listNotes = endpoint({
  fn: 'notebook',
  action: 'listNotes',
  kind: 'query',
  summary: '我的笔记，新的在前；可按课时',
  allow: 'member',
  input: z.object({ lessonId: z.optional(id), cursor: z.optional(cursor) }),
  output: page(noteView),
});

export const openNote = endpoint({
  fn: 'notebook',
  action: 'openNote',
  kind: 'query',
  summary: '打开我的一则笔记',
  allow: 'member',
  input: z.object({ noteId: id }),
  output: noteView,
});

export const listSharedNotes = endpoint({
  fn: 'notebook',
  action: 'listSharedNotes',
  kind: 'query',
  summary: '本支部党员分享、经审核的笔记，新的在前；可按课时',
  allow: 'member',
  input: z.object({ lessonId: z.optional(id), cursor: z.optional(cursor) }),
  output: page(sharedNote),
});

export const MOST_PHOTOS = 9;
/** UTF-16 units. */
export const MOST_TEXT = 2000;

export const preparePhotos = endpoint({
  fn: 'notebook',
  action: 'preparePhotos',
  kind: 'command',
  summary: '为手写照片取上传许可，每张一份，十分钟内有效',
  allow: 'member',
  input: z.object({
    extensions: z.array(z.enum(['jpg', 'jpeg', 'png', 'webp'])).check(z.minLength(1), z.maxLength(MOST_PHOTOS)),
  }),
  output: z.object({ tickets: z.array(uploadTicket) }),
});

export const saveNote = endpoint({
  fn: 'notebook',
  action: 'saveNote',
  kind: 'command',
  summary: '记下或修改一则笔记，只有自己看得见；key 由写的人先取好。改了已分享的笔记，要重新审核才再分享',
  allow: 'member',
  input: z.object({
    key: drawnKey,
    /** With `anchor`, of a new note; an old one stays where it is. */
    lessonId: z.nullable(id),
    anchor: z.nullable(noteAnchor),
    text: optionalText(MOST_TEXT),
    photos: z.array(fileId).check(z.maxLength(MOST_PHOTOS)),
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
  input: z.object({ noteId: id }),
  output: nothing,
});

export const shareNote = endpoint({
  fn: 'notebook',
  action: 'shareNote',
  kind: 'command',
  summary: '申请把笔记分享到本支部（先审核），或收回',
  allow: 'member',
  input: z.object({ noteId: id, command: z.enum(['ask', 'takeBack']) }),
  output: noteView,
  errors: ['WRONG_STATUS', 'CONTENT_REFUSED'],
});
export type SharingWish = z.infer<typeof shareNote.input>['command'];

/** A sentence that I read aloud and kept. How long it is, and how well it is read, nobody asks. */
export const recordingView = z.object({
  recordingId: id,
  /** The lesson or article that it is from. */
  title: z.string(),
  sentence: z.string(),
  at: instant,
  /** Works for two hours, for me alone. */
  url: z.string(),
});
export type RecordingView = z.infer<typeof recordingView>;

/** What phones and browsers record. */
export const recordingExtension = z.enum(['mp3', 'm4a', 'aac', 'webm', 'wav']);

export const prepareRecording = endpoint({
  fn: 'notebook',
  action: 'prepareRecording',
  kind: 'command',
  summary: '为一段听读录音取上传许可，十分钟内有效；key 由录的人先取好，重发指向同一个地方',
  allow: 'member',
  input: z.object({ key: drawnKey, extension: recordingExtension }),
  output: z.object({ ticket: uploadTicket }),
});

export const keepRecording = endpoint({
  fn: 'notebook',
  action: 'keepRecording',
  kind: 'command',
  summary: '留下一段已上传的听读录音，只有本人听得到；不打分、不排名、不计时长',
  allow: 'member',
  input: z.object({ key: drawnKey, fileId, title: text(120), sentence: text(200) }),
  output: recordingView,
  errors: ['RECORDING_MISSING'],
});

export const listRecordings = endpoint({
  fn: 'notebook',
  action: 'listRecordings',
  kind: 'query',
  summary: '我的听读录音，新的在前',
  allow: 'member',
  input: z.object({ cursor: z.optional(cursor) }),
  output: page(recordingView),
});

export const deleteRecording = endpoint({
  fn: 'notebook',
  action: 'deleteRecording',
  kind: 'command',
  summary: '删除我的一段听读录音',
  allow: 'member',
  input: z.object({ recordingId: id }),
  output: nothing,
});
