import { rollUp, type UnitNode } from '../../kernel/unit-tree';
import type { CompletionFigures, CompletionView } from '../contract';
import { addFigures, NO_FIGURES } from './stand';

export type CompletionNode = UnitNode<CompletionFigures>;

/** The figures as a tree, each unit with those below it. */
export const completionTree = (view: Pick<CompletionView, 'units' | 'groups'>): CompletionNode[] =>
  rollUp<CompletionFigures>(view, (parts) => parts.reduce(addFigures, NO_FIGURES));

/** The first level that tells units apart: a single root says the same as the total. */
export function comparedUnits(roots: readonly CompletionNode[]): readonly CompletionNode[] {
  const [only] = roots;
  return roots.length === 1 && only && only.children.length > 0 ? comparedUnits(only.children) : roots;
}

/** The lowest rate first; units where nobody is due come last. */
export const lowestFirst = (nodes: readonly CompletionNode[]): CompletionNode[] =>
  [...nodes].sort((left, right) => rate(left) - rate(right));

const rate = ({ finished, due }: CompletionFigures): number => (due === 0 ? 2 : finished / due);
