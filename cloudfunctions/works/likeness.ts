import { isAlike, likenessKeys } from '../../core/works/rules/likeness';
import type { Database } from '../_kit/database';
import type { SubmissionDoc } from './documents';
import { findCandidates } from './repository';

/** Short texts are often alike by chance: 格言 share their words. */
const SHORTEST = 20;

export const textKeysOf = (text: string): string[] => (text.length < SHORTEST ? [] : likenessKeys(text));

/** How a work is like those of others in its call that were not returned or taken back. Two requests at once, or fewer. */
export async function likenessOf(db: Database, work: SubmissionDoc): Promise<('file' | 'text')[]> {
  const others = (await findCandidates(db, work)).filter(
    ({ _id, memberId, state }) =>
      _id !== work._id && memberId !== work.memberId && (state === 'in' || state === 'waiting'),
  );
  const isSameFile = others.some(({ hashes }) => hashes.some((hash) => work.hashes.includes(hash)));
  const isSameText = work.textKeys.length > 0 && others.some(({ text }) => isAlike(text, work.text));
  return [...(isSameFile ? (['file'] as const) : []), ...(isSameText ? (['text'] as const) : [])];
}
