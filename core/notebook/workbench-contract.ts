import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, id, instant, page, text } from '../kernel/fields';
import { sharedNote, sharingStatus } from './contract';

const REVIEWING = ['editor', 'secretary', 'admin'] as const;

/** What waits, and what members see: private notes are in no queue. */
export const queueStatus = z.enum(['inReview', 'shared']);
export type QueueStatus = z.infer<typeof queueStatus>;

const { noteId, lesson, anchor, photos, memberName, isMine } = sharedNote.shape;
export const reviewRow = z.object({
  noteId,
  lesson,
  anchor,
  text: z.string(),
  photos,
  memberName,
  isMine,
  unitName: z.string(),
  status: sharingStatus,
  /** When it was asked for, or shared. */
  touchedAt: instant,
  /** Of what is shown here: a decision on another one is refused. */
  revision: count,
});
export type ReviewRow = z.infer<typeof reviewRow>;

export const listNotesForReview = endpoint({
  fn: 'notebook',
  action: 'listNotesForReview',
  kind: 'query',
  summary: '本人所管支部的笔记：待审核的先来在前，已分享的新的在前',
  allow: REVIEWING,
  input: z.object({ status: queueStatus, cursor: z.optional(cursor) }),
  output: page(reviewRow),
});

export const reviewNote = endpoint({
  fn: 'notebook',
  action: 'reviewNote',
  kind: 'command',
  summary: '同意分享，或说明原因不同意；已分享的也可以撤下。自己的笔记由别人审核',
  allow: REVIEWING,
  input: z.object({
    noteId: id,
    revision: count,
    command: z.discriminatedUnion('name', [
      z.object({ name: z.literal('approve') }),
      z.object({ name: z.literal('decline'), reason: text(200) }),
    ]),
  }),
  output: reviewRow,
  errors: ['WRONG_STATUS'],
});
export type ReviewCommand = z.infer<typeof reviewNote.input>['command'];
