import { summaryOf } from '../../core/feed/rules/summary';
import type { DraftFields } from '../../core/feed/workbench-contract';
import type { RichText } from '../../core/kernel/rich-text';
import type { Caller } from '../_kit/caller';
import type { Frame } from '../_kit/desk/save';
import type { PostDoc } from './repository';

interface Bodies {
  text: RichText;
  /** null without a 官方答复. */
  answer: RichText | null;
}

/** The document of a draft. The first writer stays the author whom readers see. */
export const draftDocument = (
  frame: Frame,
  {
    title,
    column,
    markdown,
    requiredReading,
    publishAt = null,
    expiresAt = null,
    confirmAgain = false,
    officialAnswer,
  }: DraftFields,
  bodies: Bodies,
  existing: PostDoc | null,
  caller: Caller,
): PostDoc => ({
  ...frame,
  column,
  title,
  markdown,
  body: bodies.text,
  officialAnswer: officialAnswer && bodies.answer ? { ...officialAnswer, body: bodies.answer } : null,
  summary: summaryOf(bodies.text),
  requiredReading,
  publishAt,
  expiresAt,
  authorId: existing?.authorId ?? caller.memberId,
  authorName: existing?.authorName ?? caller.name,
  status: 'draft',
  publishedAt: null,
  order: null,
  ...(existing?.amends && { amends: { ...existing.amends, confirmAgain } }),
  ...(existing?.before && { before: existing.before }),
});
