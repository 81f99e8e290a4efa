import { officeKey } from '../../core/letters/letter-events';
import type { LetterWork } from '../../core/letters/workbench-contract';
import type { Caller } from '../_kit/caller';
import { Members } from '../_kit/collections';
import type { Database } from '../_kit/database';
import { type LetterDoc, officeNow, type PlacedOffice } from './documents';
import { findSurroundings, officesIn, partiesOf, rolesFor } from './placing';
import { isPublished } from './publishing';
import { findLetter, findWriter } from './repository';
import { type LetterRelation, relationTo } from './standing';
import { toldUnitOf } from './told';
import { workOf } from './views';

export interface HeldLetter {
  letter: LetterDoc;
  /** Who wrote it, to be told; never leaves the function. */
  writerId: string | null;
  who: LetterRelation;
}

/** A letter as the caller stands to it; null where there is none. Two requests at once. */
export async function findHeld(db: Database, letterId: string, caller: Caller): Promise<HeldLetter | null> {
  const [letter, writer] = await Promise.all([findLetter(db, letterId), findWriter(db, letterId)]);
  if (!letter) return null;
  const writerId = writer?.memberId ?? null;
  return { letter, writerId, who: relationTo(letter, writerId, caller) };
}

/**
 * Offices that a letter may be handed on to: on the path of who has it, and not one that has it or had it. A hidden writer is
 * not left out of them: an office that is missing would tell who they are, and the timer hands on what lies with nobody
 * else. Two requests.
 */
export async function handOnOffices(db: Database, { letter, writerId }: HeldLetter): Promise<PlacedOffice[]> {
  const { path } = officeNow(letter);
  const had = new Set(letter.offices.map(officeKey));
  const around = await findSurroundings(db, path);
  return officesIn(around, rolesFor(letter.kind), partiesOf(letter, writerId)).flatMap(({ office }) =>
    had.has(officeKey(office)) ? [] : [office],
  );
}

/** The letter for whoever holds its office. */
export async function viewFor(db: Database, held: HeldLetter, { memberId }: Caller, now: number): Promise<LetterWork> {
  const { letter, writerId, who } = held;
  const [handOnTo, toldUnitName, isPublic, writer] = await Promise.all([
    letter.queue === 'open' ? handOnOffices(db, held) : [],
    toldUnitOf(db, letter, { now, exceptId: letter.isHidden ? null : writerId }),
    isPublished(db, letter),
    letter.isHidden && letter.nameReaders.includes(memberId) ? openedName(db, writerId) : letter.writer,
  ]);
  return workOf(letter, { who, writer, handOnTo, toldUnitName, isPublic }, now);
}

/** Read only for the two people for whom it was opened. */
export async function openedName(db: Database, writerId: string | null): Promise<LetterWork['writer']> {
  const member = writerId === null ? null : await db.in(Members).find(writerId);
  return member && { name: member.name, unitName: member.unitName };
}
