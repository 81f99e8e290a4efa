import * as v from 'valibot';
import { textCheck } from '../kernel/content-check';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, id, instant, page } from '../kernel/fields';
import { commentState, LOOKER_COMMANDS, lookerCommand } from './comment-events';

/** Roles that look after comments. */
export const LOOKING = ['editor', 'secretary', 'reviewer', 'admin'] as const;

/** `waiting`: somebody has to look, the longest waiting first; `shown`: what is shown, the latest first. */
export const commentList = v.picklist(['waiting', 'shown']);
export type CommentList = v.InferOutput<typeof commentList>;

export const commentRow = v.object({
  commentId: id,
  /** The title of the post or the lesson, as it was then. */
  placeTitle: v.string(),
  /** What it answers, and whose that is; null: the post or the lesson itself. */
  answers: v.nullable(v.object({ name: v.string(), text: v.string() })),
  authorName: v.string(),
  unitName: v.string(),
  state: commentState,
  text: v.string(),
  newText: v.nullable(v.string()),
  remark: v.nullable(v.string()),
  /** Why the author wants another look; null without. */
  plea: v.nullable(v.string()),
  /** The reasons of those who have reported it since it was looked at; nobody's name. */
  reports: v.array(v.string()),
  check: textCheck,
  at: instant,
  /** Since when somebody has to look; of what is shown, since when it is. */
  since: instant,
  /** It has waited so long that the unit above sees it, too. */
  hasClimbed: v.boolean(),
  commands: v.array(v.picklist(LOOKER_COMMANDS)),
  revision: count,
});
export type CommentRow = v.InferOutput<typeof commentRow>;

export const listComments = endpoint({
  fn: 'discussion',
  action: 'listComments',
  kind: 'query',
  summary: '评论审看：等人看的，久等的在前；等了 48 小时的上级也看得到；自己写的不在里面；已经显示的，新的在前',
  allow: LOOKING,
  input: v.object({ list: commentList, cursor: v.optional(cursor) }),
  output: page(commentRow),
  errors: ['VOICES_OFF'],
});

export const moveComment = endpoint({
  fn: 'discussion',
  action: 'moveComment',
  kind: 'command',
  summary: '显示、退回、隐藏一条评论，记入审计，告诉写的人和举报的人；不能看自己写的；别人刚看过的告诉第二个人',
  allow: LOOKING,
  input: v.object({ commentId: id, seenRevision: count, command: lookerCommand }),
  output: commentRow,
  errors: ['VOICES_OFF', 'CONTENT_REFUSED', 'WRONG_STATE'],
});
