import type { LetterKind, Office, OfficeRole } from '../../core/letters/letter-events';
import { type Holder, handlersOf, LETTER_ROLES, officeAbove, type Parties } from '../../core/letters/rules/offices';
import type { Database } from '../_kit/database';
import { findUnits, type UnitDoc } from '../org/public';
import type { LetterDoc, PlacedOffice } from './documents';
import { findHolders } from './repository';

/** The units of a path with everybody who holds an office on one of them. */
export interface Surroundings {
  path: readonly string[];
  units: ReadonlyMap<string, UnitDoc>;
  holders: readonly Holder[];
}

/** Two requests. */
export async function findSurroundings(db: Database, path: readonly string[]): Promise<Surroundings> {
  const [units, holders] = await Promise.all([findUnits(db, path), findHolders(db, path)]);
  return { path, units: new Map(units.map((unit) => [unit._id, unit])), holders };
}

export function placed({ units }: Surroundings, { unitId, role }: Office): PlacedOffice | null {
  const unit = units.get(unitId);
  if (!unit) return null;
  return { unitId, role, unitName: unit.name, path: unit.path };
}

/** Offices on the path with somebody who may have such a letter, the nearest first, each with who that is. */
export function officesIn(around: Surroundings, roles: readonly OfficeRole[], parties: Parties) {
  return [...around.path].reverse().flatMap((unitId) =>
    roles.flatMap((role) => {
      const office = placed(around, { unitId, role });
      const handlers = handlersOf({ unitId, role }, around.holders, parties);
      return office && handlers.length > 0 ? [{ office, handlers }] : [];
    }),
  );
}

/** The office above, with somebody who may have it; null if there is none. */
export function placedAbove(around: Surroundings, from: PlacedOffice, parties: Parties): PlacedOffice | null {
  const above = officeAbove(from, from.path, (office) => handlersOf(office, around.holders, parties).length > 0);
  return above && placed(around, above);
}

/** Who is left out when a letter goes on. Nobody is for having written it in secret: what is missing would tell them. */
export const partiesOf = (letter: LetterDoc, writerId: string | null): Parties => ({
  writerId: letter.isHidden ? null : writerId,
  matter: letter,
});

export const rolesFor = (kind: LetterKind): readonly OfficeRole[] =>
  kind === 'report' ? ['discipline'] : LETTER_ROLES;
