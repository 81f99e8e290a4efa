import * as v from 'valibot';
import { id } from './fields';

/** A unit in a view that can show its units as a tree. */
export const namedUnit = v.object({
  unitId: id,
  unitName: v.string(),
  /** The first letters of how its name is read, by which it is found; one word for each way to read it. */
  initials: v.string(),
  /** null for one that lies below nothing in the view. */
  parentId: v.nullable(id),
});
export type NamedUnit = v.InferOutput<typeof namedUnit>;

/** A unit with its figures and the units below it. */
export type UnitNode<Figures> = Figures & {
  unitId: string;
  unitName: string;
  /** By which it is found, as by its name. */
  initials: string;
  children: UnitNode<Figures>[];
};

/** Units with figures, and those above them, each in the order of the tree; one may stand in both lists. */
export interface UnitsOfView<Figures> {
  units: readonly (NamedUnit & Figures)[];
  groups: readonly NamedUnit[];
}

/**
 * The figures as a tree: those of a unit above others are the sum of what stands below it, and what it has itself is a
 * line of its own there, under the same id.
 */
export function rollUp<Figures extends object>(
  { units, groups }: UnitsOfView<Figures>,
  sum: (parts: readonly Figures[]) => Figures,
): UnitNode<Figures>[] {
  const isGroup = new Set(groups.map(({ unitId }) => unitId));
  const own = new Map(units.filter(({ unitId }) => isGroup.has(unitId)).map((unit) => [unit.unitId, unit]));
  const groupsBelow = byParent(groups);
  const unitsBelow = byParent(units.filter(({ unitId }) => !isGroup.has(unitId)));
  const childrenOf = (parentId: string | null): UnitNode<Figures>[] => [
    ...(groupsBelow.get(parentId) ?? []).map(groupNode),
    ...(unitsBelow.get(parentId) ?? []).map((unit) => ({ ...unit, children: [] })),
  ];
  const groupNode = ({ unitId, unitName, initials }: NamedUnit): UnitNode<Figures> => {
    const itself = own.get(unitId);
    const children = [
      ...(itself ? [{ ...itself, unitName: `${unitName}（本级）`, children: [] }] : []),
      ...childrenOf(unitId),
    ];
    return { ...sum(children), unitId, unitName, initials, children };
  };
  return childrenOf(null);
}

/** The first level that tells units apart: a single one above all others says the same as their sum. */
export function comparedUnits<Figures>(roots: readonly UnitNode<Figures>[]): readonly UnitNode<Figures>[] {
  const [only] = roots;
  return roots.length === 1 && only && only.children.length > 0 ? comparedUnits(only.children) : roots;
}

function byParent<Unit extends NamedUnit>(units: readonly Unit[]): Map<string | null, Unit[]> {
  const below = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const sisters = below.get(unit.parentId);
    if (sisters) sisters.push(unit);
    else below.set(unit.parentId, [unit]);
  }
  return below;
}
