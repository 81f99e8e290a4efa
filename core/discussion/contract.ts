import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, id, instant, page, text } from '../kernel/fields';
import { AUTHOR_COMMANDS, authorCommand, commentState, MOST_COMMENT_TEXT, MOST_REASON } from './comment-events';
import { ownMute } from './mute-contract';
import { place, shownPlace } from './place';

/** A key that the client draws once for a new comment, so that one sent twice is recognised. */
const drawnKey = v.pipe(v.string(), v.regex(/^[\w-]{8,40}$/));

/** A comment as everybody sees it who sees the post or the lesson. */
export const shownComment = v.object({
  commentId: id,
  /** The comment that it answers; null: the post or the lesson itself. */
  answers: v.nullable(id),
  name: v.string(),
  unitName: v.string(),
  text: v.string(),
  at: instant,
  /** Another wording has taken the place of the first. */
  isEdited: v.boolean(),
  likes: count,
  isLiked: v.boolean(),
  isMine: v.boolean(),
  /** The reader has reported it. */
  isReported: v.boolean(),
});
export type ShownComment = v.InferOutput<typeof shownComment>;

/** A comment as its author sees it. */
export const myComment = v.object({
  commentId: id,
  answers: v.nullable(id),
  state: commentState,
  text: v.string(),
  /** Another wording, which waits; null without one. */
  newText: v.nullable(v.string()),
  /** The reason of the last return or hiding. */
  remark: v.nullable(v.string()),
  at: instant,
  /** Since when it is as it is. */
  since: instant,
  commands: v.array(v.picklist(AUTHOR_COMMANDS)),
  revision: count,
});
export type MyComment = v.InferOutput<typeof myComment>;

/** Comments of mine on one post or lesson that are told with it, the latest. */
export const MOST_MINE = 10;

/** A comment of mine in the list of them all, with its place. */
export const myCommentRow = v.object({
  ...myComment.entries,
  place: shownPlace,
  /** As it was then. */
  placeTitle: v.string(),
  /** Its discussion opens: not after the post or the course was withdrawn, or takes no comments any more. */
  isOpen: v.boolean(),
});
export type MyCommentRow = v.InferOutput<typeof myCommentRow>;

export const listMyComments = endpoint({
  fn: 'discussion',
  action: 'listMyComments',
  kind: 'query',
  summary: '我的评论：在哪里写的、走到哪一步、从什么时候起、理由；新写的在前；信息、课程撤回了的也在，可以收回',
  allow: 'member',
  input: v.object({ cursor: v.optional(cursor) }),
  output: page(myCommentRow),
});

export const openDiscussion = endpoint({
  fn: 'discussion',
  action: 'openDiscussion',
  kind: 'query',
  summary:
    '一条信息、一节课下面的评论：官方点评在最上面；已经显示的，先写的在前，答复跟着它答的；我写的走到哪一步；收到什么时候。策略关了互动的，只有我写的，可以收回',
  allow: 'member',
  input: v.object({ place, cursor: v.optional(cursor) }),
  output: v.object({
    place: shownPlace,
    title: v.string(),
    /** Whether something may be written now. */
    isOpen: v.boolean(),
    /** The policy has no comments any more. */
    isOff: v.boolean(),
    /** The caller may not write for a while; null: they may. */
    muted: v.nullable(ownMute),
    /** ms; null: without end. */
    until: v.nullable(instant),
    /** From when on the 官方点评 stands in the post; null without one. */
    answerAt: v.nullable(instant),
    /** Its words, as plain text; null without one, and before its time. */
    answer: v.nullable(v.string()),
    mine: v.pipe(v.array(myComment), v.maxLength(MOST_MINE)),
    items: v.array(shownComment),
    next: v.nullable(v.string()),
  }),
  errors: ['VOICES_OFF', 'COMMENTS_OFF'],
});

export const writeComment = endpoint({
  fn: 'discussion',
  action: 'writeComment',
  kind: 'command',
  summary: '评论一条信息、一节课，或者答复一条评论；支部看过才显示；key 由写的人先取好，重发的是同一条',
  allow: 'member',
  input: v.object({
    place,
    key: drawnKey,
    text: text(MOST_COMMENT_TEXT),
    /** The comment that it answers; null: the post or the lesson itself. */
    answers: v.nullable(id),
  }),
  output: myComment,
  errors: [
    'VOICES_OFF',
    'COMMENTS_OFF',
    'DISCUSSION_OVER',
    'MUTED',
    'REPLY_NOT_ALLOWED',
    'LINK_NOT_ALLOWED',
    'CONTENT_REFUSED',
  ],
});

export const moveMyComment = endpoint({
  fn: 'discussion',
  action: 'moveMyComment',
  kind: 'command',
  summary: '改写、收回我的评论；已经显示的，新的话看过才换上；被隐藏的可以请人再看一次；策略关了互动的，还可以收回',
  allow: 'member',
  input: v.object({ commentId: id, seenRevision: count, command: authorCommand }),
  output: myComment,
  errors: [
    'VOICES_OFF',
    'COMMENTS_OFF',
    'DISCUSSION_OVER',
    'MUTED',
    'LINK_NOT_ALLOWED',
    'CONTENT_REFUSED',
    'WRONG_STATE',
  ],
});

export const reportComment = endpoint({
  fn: 'discussion',
  action: 'reportComment',
  kind: 'command',
  summary: '举报一条评论；三个人举报的先隐藏，等人看；看过的结果用通知告诉举报的人；再举报一次不变',
  allow: 'member',
  input: v.object({ commentId: id, reason: text(MOST_REASON) }),
  output: v.object({}),
  errors: ['VOICES_OFF', 'WRONG_STATE'],
});

export const likeComment = endpoint({
  fn: 'discussion',
  action: 'likeComment',
  kind: 'command',
  summary: '赞一条评论，或者收回；一个人算一次；只有数，没有名单',
  allow: 'member',
  input: v.object({ commentId: id, isLiked: v.boolean() }),
  output: v.object({ likes: count, isLiked: v.boolean() }),
  errors: ['VOICES_OFF'],
});
