import { initialsOf } from '../../core/kernel/initials';
import type { NamedUnit } from '../../core/kernel/unit-tree';
import type { UnitDoc } from './units';

/** How units are named in a view that can show them as a tree. `tree` is all that the caller manages, in the order of the tree. */
export function namedUnits(tree: readonly UnitDoc[]) {
  const known = new Set(tree.map(({ _id }) => _id));
  const named = ({ _id: unitId, name, parentId }: UnitDoc): NamedUnit => ({
    unitId,
    unitName: name,
    initials: initialsOf(name),
    parentId: parentId !== null && known.has(parentId) ? parentId : null,
  });
  return {
    named,
    /** Those above the ones that the view tells of. */
    above(told: readonly { unitId: string }[]): NamedUnit[] {
      const shown = new Set(told.map(({ unitId }) => unitId));
      const above = new Set(tree.filter(({ _id }) => shown.has(_id)).flatMap(({ path }) => path.slice(0, -1)));
      return tree.filter(({ _id }) => above.has(_id)).map(named);
    },
  };
}
