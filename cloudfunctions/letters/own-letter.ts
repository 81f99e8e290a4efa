import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import type { LetterDoc } from './documents';
import { findLetter, findWriter } from './repository';

/** A letter that the caller wrote; null for any other. Two requests at once. */
export async function findOwnLetter(db: Database, letterId: string, { memberId }: Caller): Promise<LetterDoc | null> {
  const [letter, writer] = await Promise.all([findLetter(db, letterId), findWriter(db, letterId)]);
  return writer?.memberId === memberId ? letter : null;
}
