import * as v from 'valibot';
import { givenId, text } from '../kernel/fields';

/** Of a 栏目. Posts store it, so it stays when the column gets another title. */
export const columnKey = givenId;
export type ColumnKey = v.InferOutput<typeof columnKey>;

/** The least role that drafts for a column. */
export const drafter = v.picklist(['editor', 'secretary', 'admin']);
export type Drafter = v.InferOutput<typeof drafter>;

/** 栏目 of an organisation, as its administrator sets it up. */
export const feedColumn = v.object({
  key: columnKey,
  title: text(12),
  /** Nothing new is written for it. Its posts stay, and keep its title. */
  isHidden: v.boolean(),
  mayDraft: drafter,
  /** 审签, even if a post does not go beyond a branch. */
  needsSignOff: v.boolean(),
  /** 评论: members may write below its posts, if the policy of their unit has `voices` on. */
  allowsComments: v.optional(v.boolean(), false),
  /** Until when: `sunday`, to the end of the week in which a post was published. */
  commentsEnd: v.optional(v.picklist(['never', 'sunday']), 'never'),
});
export type FeedColumn = v.InferOutput<typeof feedColumn>;

export const MOST_COLUMNS = 40;
