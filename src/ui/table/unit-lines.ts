import { isFoundBy } from '../../../core/kernel/found-by';
import type { UnitNode } from '../../../core/kernel/unit-tree';
import { sortedBy } from './sorted';

export interface Line<Figures> {
  node: UnitNode<Figures>;
  depth: number;
}

interface Shown<Figures> {
  /** Units whose lower units are shown. */
  open: ReadonlySet<string>;
  /** Part of a name, or first letters of how it is read: only units with it, those above them and all below them. */
  sought: string;
  /** Within each unit; null: as they came. */
  by: ((node: UnitNode<Figures>) => string | number) | null;
  isDown: boolean;
}

/** The lines of the tree that are shown, each below the one above it. */
export function linesOf<Figures>(
  tree: readonly UnitNode<Figures>[],
  { open, sought, by, isDown }: Shown<Figures>,
): Line<Figures>[] {
  const words = sought.trim();
  const isNamed = ({ unitName, initials }: UnitNode<Figures>) => isFoundBy({ name: unitName, initials }, words);
  const isFound = (node: UnitNode<Figures>): boolean => isNamed(node) || node.children.some(isFound);
  const below = (nodes: readonly UnitNode<Figures>[], depth: number, isAll: boolean): Line<Figures>[] =>
    sortedBy(nodes, by, isDown)
      .filter((node) => isAll || isFound(node))
      .flatMap((node) => [
        { node, depth },
        ...(words !== '' || open.has(node.unitId) ? below(node.children, depth + 1, isAll || isNamed(node)) : []),
      ]);
  return below(tree, 0, words === '');
}

/** So many lines are seen at a glance. */
const FEW = 30;

/** Every unit with others below it. */
export const groupsOf = <Figures>(tree: readonly UnitNode<Figures>[]): UnitNode<Figures>[] =>
  tree.flatMap((node) => (node.children.length === 0 ? [] : [node, ...groupsOf(node.children)]));

const linesIn = <Figures>(tree: readonly UnitNode<Figures>[]): number =>
  tree.reduce((lines, { children }) => lines + 1 + linesIn(children), 0);

/** More units than are seen at a glance. */
export const isMany = <Figures>(tree: readonly UnitNode<Figures>[]): boolean => linesIn(tree) > FEW;

/** Every unit with nothing below it, in the order of the tree. */
export const unitsOf = <Figures>(tree: readonly UnitNode<Figures>[]): UnitNode<Figures>[] =>
  tree.flatMap((node) => (node.children.length === 0 ? [node] : unitsOf(node.children)));

/** What is open at first: everything where that is little; else what lies below a single unit above all, which says nothing by itself. */
export const openAtFirst = <Figures>(tree: readonly UnitNode<Figures>[]): ReadonlySet<string> =>
  new Set((!isMany(tree) ? groupsOf(tree) : tree.length === 1 ? tree : []).map(({ unitId }) => unitId));
