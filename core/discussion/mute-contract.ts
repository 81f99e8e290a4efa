import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, id, instant, page, text } from '../kernel/fields';
import { MOST_REASON } from './comment-events';
import { LOOKING } from './workbench-contract';

/** Days of the calendar after today. */
export const MUTED_DAYS = [1, 3, 7, 30] as const;
const reason = text(MOST_REASON);

/** 禁言, as those see it who look after the comments of a branch. */
export const mutedRow = v.object({
  memberId: id,
  name: v.string(),
  unitName: v.string(),
  /** Its author sees it, too. */
  reason: v.string(),
  byName: v.string(),
  at: instant,
  /** The last moment of it. */
  until: instant,
  /** Why the member asks for another look; null while nobody has to look. */
  plea: v.nullable(v.string()),
  commands: v.array(v.picklist(['lift', 'keep'])),
  revision: count,
});
export type MutedRow = v.InferOutput<typeof mutedRow>;

export const muteAuthor = endpoint({
  fn: 'discussion',
  action: 'muteAuthor',
  kind: 'command',
  summary:
    '写这条评论的人几天不能评论：写明理由，告诉本人，记入审计；一条评论只为它禁言一次；举报、收回自己写的不受限制；到期自己结束',
  allow: LOOKING,
  input: v.object({ commentId: id, reason, days: v.picklist(MUTED_DAYS) }),
  output: mutedRow,
  errors: ['VOICES_OFF', 'WRONG_STATE'],
});

export const listMuted = endpoint({
  fn: 'discussion',
  action: 'listMuted',
  kind: 'query',
  summary: '本支部和下级正在禁言的人，先到期的在前；自己不在里面',
  allow: LOOKING,
  input: v.object({ cursor: v.optional(cursor) }),
  output: page(mutedRow),
});

export const decideMute = endpoint({
  fn: 'discussion',
  action: 'decideMute',
  kind: 'command',
  summary: '提前结束禁言；本人请人再看的，可以维持并说明理由，定禁言的人自己不能维持',
  allow: LOOKING,
  input: v.object({
    memberId: id,
    seenRevision: count,
    command: v.variant('name', [v.object({ name: v.literal('lift') }), v.object({ name: v.literal('keep'), reason })]),
  }),
  output: mutedRow,
  errors: ['WRONG_STATE', 'OWN_MATTER'],
});
export type MuteCommand = v.InferOutput<typeof decideMute.input>['command'];

/** 禁言, as whoever is muted sees it. */
export const ownMute = v.object({ until: instant, reason: v.string(), mayPlead: v.boolean() });
export type OwnMute = v.InferOutput<typeof ownMute>;

export const pleadMute = endpoint({
  fn: 'discussion',
  action: 'pleadMute',
  kind: 'command',
  summary: '被禁言的人请别人再看一次，只有一次；告诉支部的人，没有别人的告诉上级',
  allow: 'member',
  input: v.object({ reason }),
  output: ownMute,
  errors: ['WRONG_STATE'],
});
