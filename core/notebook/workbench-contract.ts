import * as v from 'valibot';
import { textCheck } from '../kernel/content-check';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, id, instant, page, text } from '../kernel/fields';
import { sharedNote, sharingStatus } from './contract';

const REVIEWING = ['editor', 'secretary', 'admin'] as const;

/** Notes waiting for review, or visible to members. Private notes are in no queue. */
export const queueStatus = v.picklist(['inReview', 'shared']);
export type QueueStatus = v.InferOutput<typeof queueStatus>;

const { noteId, lesson, anchor, photos, memberName, isMine } = sharedNote.entries;
export const reviewRow = v.object({
  noteId,
  lesson,
  anchor,
  text: v.string(),
  photos,
  memberName,
  isMine,
  unitName: v.string(),
  status: sharingStatus,
  /** What became of checking its words; null if there are none. */
  check: textCheck,
  /** When sharing was requested, or when the note was shared. */
  touchedAt: instant,
  /** The revision shown here: a decision on any other revision is refused. */
  revision: count,
});
export type ReviewRow = v.InferOutput<typeof reviewRow>;

export const listNotesForReview = endpoint({
  fn: 'notebook',
  action: 'listNotesForReview',
  kind: 'query',
  summary: '本人所管支部的笔记：待审核的先来在前，自己的由别人审核、不在其中；已分享的新的在前',
  allow: REVIEWING,
  input: v.object({ status: queueStatus, cursor: v.optional(cursor) }),
  output: page(reviewRow),
});

export const reviewNote = endpoint({
  fn: 'notebook',
  action: 'reviewNote',
  kind: 'command',
  summary: '同意分享，或说明原因不同意；已分享的也可以撤下。自己的笔记由别人审核',
  allow: REVIEWING,
  input: v.object({
    noteId: id,
    seenRevision: count,
    command: v.variant('name', [
      v.object({ name: v.literal('approve') }),
      v.object({ name: v.literal('decline'), reason: text(200) }),
    ]),
  }),
  output: reviewRow,
  errors: ['WRONG_STATE', 'CONTENT_REFUSED'],
});
export type ReviewCommand = v.InferOutput<typeof reviewNote.input>['command'];

export const sweepUploads = endpoint({
  fn: 'notebook',
  action: 'timer:everyHour',
  kind: 'command',
  summary: '定时器：一周以前传了、没有笔记和录音用到的照片和声音，删去',
  allow: 'timer',
  input: v.object({}),
  /** Permissions looked at, and files removed. */
  output: v.object({ uploads: count, removed: count }),
});
