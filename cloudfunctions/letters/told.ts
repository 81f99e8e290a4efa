import { standingAt } from '../../core/letters/rules/clock';
import type { Database } from '../_kit/database';
import { findUnits } from '../org/public';
import { clocked, type LetterDoc, officeNow } from './documents';
import { findHolders } from './repository';
import { isToldOf } from './standing';

/** Roles of whoever may be told, see `isToldOf`. */
const TOLD = ['secretary', 'reviewer', 'discipline', 'admin'] as const;

/**
 * The name of the nearest unit where somebody is told that a letter is overdue, those above first; null where it is in
 * time, or nobody is told. `exceptId`: the writer, who is not told of their own. No request in time, else at most two.
 */
export async function toldUnitOf(
  db: Database,
  letter: LetterDoc,
  { now, exceptId }: { now: number; exceptId: string | null },
): Promise<string | null> {
  if (!standingAt(clocked(letter), now).isOverdue) return null;
  const own = officeNow(letter);
  const holders = (await findHolders(db, letter.path, TOLD)).filter(({ memberId }) => memberId !== exceptId);
  const nearest = [...letter.path.slice(0, -1).reverse(), own.unitId].find((unitId) =>
    holders.some(({ name, roles }) =>
      isToldOf(letter, { name, roles: roles.filter((grant) => grant.unitId === unitId) }),
    ),
  );
  if (nearest === undefined) return null;
  if (nearest === own.unitId) return own.unitName;
  const [unit] = await findUnits(db, [nearest]);
  return unit?.name ?? null;
}
