import { MOST_VERSIONS, type PostVersion } from '../../core/feed/history-contract';
import type { AmendedText } from '../../core/feed/rules/amendment';
import { answerFor } from '../../core/feed/rules/official-answer';
import { plainText, type RichText } from '../../core/kernel/rich-text';
import type { Database, Stored } from '../_kit/database';
import { PostVersions } from './collections';
import type { PublishedPost } from './readable-post';
import type { PostDoc, Signed } from './repository';

/** A version that another has taken the place of. */
export interface PostVersionDoc extends Stored, Omit<AmendedText, 'officialAnswer'> {
  postId: string;
  version: number;
  body: RichText;
  officialAnswer?: PostDoc['officialAnswer'];
  /** When it came to the readers, in ms. */
  at: number;
  signed: Signed | null;
}

export const versionOf = ({ version = 1 }: Pick<PostDoc, 'version'>): number => version;

/** The text that readers have, to be kept before another takes its place. */
export const keptVersion = (post: PostDoc, publishedAt: number): PostVersionDoc => ({
  _id: `${post._id}:${versionOf(post)}`,
  v: 1,
  postId: post._id,
  version: versionOf(post),
  title: post.title,
  column: post.column,
  markdown: post.markdown,
  body: post.body,
  officialAnswer: post.officialAnswer ?? null,
  requiredReading: post.requiredReading,
  at: post.amendedAt ?? publishedAt,
  signed: post.signed ?? null,
});

/** The present version and those before it, the latest first. One request, none for a post that was never amended. */
export async function versionsOf(db: Database, post: PublishedPost, now: number): Promise<PostVersion[]> {
  const present = keptVersion(post, post.publishedAt);
  const earlier =
    present.version === 1
      ? []
      : await db
          .in(PostVersions)
          .query({ postId: post._id }, { orderBy: [['version', 'desc']], limit: MOST_VERSIONS - 1 });
  const all = [present, ...earlier];
  return all.map(({ version, at, title, body, requiredReading, officialAnswer = null }, index) => {
    // Of an earlier one readers had what had come by the time another took its place, and nothing comes of it any more.
    const until = all[index - 1]?.at ?? now;
    const answer = answerFor(officialAnswer, until)?.body ?? [];
    return {
      version,
      at,
      title,
      text: [body, answer].map(plainText).filter(Boolean).join('\n'),
      dueAt: requiredReading?.dueAt ?? null,
    };
  });
}
