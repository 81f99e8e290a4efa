import type { MyLetter } from '../../core/letters/contract';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import type { LetterDoc } from './documents';
import { isPublished } from './publishing';
import { findLetter, findWriter } from './repository';
import { toldUnitOf } from './told';
import { myLetterOf } from './views';

/** A letter that the caller wrote; null for any other. Two requests at once. */
export async function findOwnLetter(db: Database, letterId: string, { memberId }: Caller): Promise<LetterDoc | null> {
  const [letter, writer] = await Promise.all([findLetter(db, letterId), findWriter(db, letterId)]);
  return writer?.memberId === memberId ? letter : null;
}

/** The letter for its writer. */
export async function ownView(db: Database, letter: LetterDoc, { memberId }: Caller, now: number): Promise<MyLetter> {
  const [toldUnitName, isPublic] = await Promise.all([
    toldUnitOf(db, letter, { now, exceptId: memberId }),
    isPublished(db, letter),
  ]);
  return myLetterOf(letter, { toldUnitName, isPublic }, now);
}
