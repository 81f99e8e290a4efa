import type { AdoptedItem } from '../../core/disclosure/catalogue-contract';
import { type DisclosingKind, disclosingKind } from '../../core/disclosure/catalogue-contract';
import { countsFrom, type Period } from '../../core/disclosure/rules/coverage';
import { dayKey, startOfDay } from '../../core/kernel/calendar';
import { type Role, unitsHeld } from '../../core/kernel/roles';
import { reaches } from '../../core/kernel/scope';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { findUnit, type UnitDoc } from '../org/public';

/** Roles that are told what the units below disclose and owe. */
const TOLD: readonly Role[] = ['secretary', 'reviewer', 'admin'];

/** Units of which, with all below them, the caller is told what they disclose and owe. */
export const toldOf = ({ roles }: Caller): string[] => unitsHeld(roles, TOLD);

const KINDS: readonly string[] = disclosingKind.options;

/** Whether units of its kind disclose at all; a 党小组 does not. */
export const discloses = (unit: UnitDoc): unit is UnitDoc & { kind: DisclosingKind } => KINDS.includes(unit.kind);

/** The day of China on which a unit came into the organisation; null in one from before this was kept. */
export const foundedOn = ({ foundedAt }: Pick<UnitDoc, 'foundedAt'>): string | null =>
  foundedAt === undefined ? null : dayKey(foundedAt);

/** A unit that discloses and of which the caller is told; null for any other. One request. */
export async function findTold(db: Database, caller: Caller, unitId: string) {
  const unit = await findUnit(db, unitId);
  return unit && discloses(unit) && reaches(toldOf(caller), unit.path) ? unit : null;
}

/** From when on, in ms, it matters to the figures of a period what was disclosed. */
export const startOf = (items: readonly AdoptedItem[], { from }: Period): number => {
  const counting = countsFrom(items);
  return startOfDay(counting !== null && counting < from ? counting : from);
};
