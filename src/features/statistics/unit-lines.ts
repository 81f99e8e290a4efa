import { type Order, sortedBy } from '@/ui/table/sorted';
import { isFoundBy } from '../../../core/kernel/found-by';
import type { UnitNode } from '../../../core/statistics/rules/roll-up';
import { countOf, rateOf } from './words';

export interface Line {
  node: UnitNode;
  depth: number;
}

interface Shown {
  /** Units whose lower units are shown. */
  open: ReadonlySet<string>;
  /** Part of a name, or first letters of how it is read: only units with it, and those above them. */
  sought: string;
  /** Within each unit. */
  order: Order | null;
}

/** What the rows are sorted by; units where nobody is due come last. */
const BY: Record<string, (node: UnitNode) => string | number> = {
  单元: (node) => node.unitName,
  完成率: (node) => rateOf(node) ?? 2,
  已完成: (node) => countOf('finished', node),
  未完成: (node) => countOf('missing', node),
  免考核: (node) => countOf('exempt', node),
};

/** The lines of the tree that are shown, each below the one above it. */
export function linesOf(tree: readonly UnitNode[], { open, sought, order }: Shown): Line[] {
  const words = sought.trim();
  const isFound = (node: UnitNode): boolean =>
    isFoundBy({ name: node.unitName, initials: node.initials }, words) || node.children.some(isFound);
  const below = (nodes: readonly UnitNode[], depth: number): Line[] =>
    sortedBy(nodes, order && BY[order.title], order?.isDown ?? false)
      .filter((node) => words === '' || isFound(node))
      .flatMap((node) => [
        { node, depth },
        ...(words !== '' || open.has(node.unitId) ? below(node.children, depth + 1) : []),
      ]);
  return below(tree, 0);
}

/** What is open at first: a single unit above all says nothing by itself. */
export const openAtFirst = (tree: readonly UnitNode[]): ReadonlySet<string> =>
  new Set(tree.length === 1 ? tree.map(({ unitId }) => unitId) : []);
