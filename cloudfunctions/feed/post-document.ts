import { isDeepStrictEqual } from 'node:util';
import { summaryOf } from '../../core/feed/rules/summary';
import type { PostState } from '../../core/feed/rules/workflow';
import type { DraftFields } from '../../core/feed/workbench-contract';
import { writersAfter } from '../../core/kernel/four-eyes';
import { orderKey } from '../../core/kernel/order-key';
import type { RichText } from '../../core/kernel/rich-text';
import type { Placement } from '../../core/kernel/scope';
import type { Caller } from '../_kit/caller';
import type { UnitDoc } from '../org/public';
import { type PostDoc, writersOf } from './repository';

interface Draft {
  postId: string;
  fields: DraftFields;
  body: RichText;
  placement: Placement<UnitDoc>;
}

/**
 * The document of a draft. The first writer stays the author whom readers see, and whoever changes it is one of its
 * writers. The reason for a return stays until the draft is
 * submitted again.
 */
export function draftDocument(
  { postId, fields, body, placement }: Draft,
  existing: PostDoc | null,
  caller: Caller,
  now: number,
): PostDoc {
  const { title, column, markdown, requiredReading } = fields;
  const scope = placement.scope.map((unit) => unit._id);
  const written = { title, column, markdown, requiredReading, unitId: placement.unit._id, scope };
  const isChanged = existing === null || !isDeepStrictEqual(writtenIn(existing), written);
  return {
    _id: postId,
    v: 1,
    column,
    title,
    markdown,
    body,
    summary: summaryOf(body),
    unitId: written.unitId,
    unitName: placement.unit.name,
    path: placement.unit.path,
    scope,
    requiredReading,
    authorId: existing?.authorId ?? caller.memberId,
    authorName: existing?.authorName ?? caller.name,
    writerIds: writersAfter(existing ? writersOf(existing) : [], caller.memberId, isChanged),
    status: 'draft',
    remark: existing?.remark ?? null,
    publishedAt: null,
    order: null,
    updatedAt: now,
    touched: orderKey(now, postId),
    revision: (existing?.revision ?? 0) + 1,
  };
}

/** What somebody who signs a post off answers for. */
const writtenIn = ({ title, column, markdown, requiredReading, unitId, scope }: PostDoc) => ({
  title,
  column,
  markdown,
  requiredReading,
  unitId,
  scope,
});

/** Whether both say the same to the same readers, in the same name. */
export const isSameText = (left: PostDoc, right: PostDoc): boolean =>
  isDeepStrictEqual(writtenIn(left), writtenIn(right));

/** The post after a step of its workflow. */
export const movedDocument = (post: PostDoc, state: PostState, now: number): PostDoc => ({
  ...post,
  ...state,
  order: state.publishedAt === null ? null : orderKey(state.publishedAt, post._id),
  updatedAt: now,
  touched: orderKey(now, post._id),
  revision: post.revision + 1,
});
