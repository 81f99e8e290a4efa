import { rollUp, type UnitNode } from '../../kernel/unit-tree';
import type { CompletionFigures, CompletionView } from '../contract';
import { addFigures, NO_FIGURES } from './stand';

export type CompletionNode = UnitNode<CompletionFigures>;

/** The figures as a tree, each unit with those below it. */
export const completionTree = (view: Pick<CompletionView, 'units' | 'groups'>): CompletionNode[] =>
  rollUp<CompletionFigures>(view, (parts) => parts.reduce(addFigures, NO_FIGURES));

/** The lowest rate first; units where nobody is due come last. */
export const lowestFirst = (nodes: readonly CompletionNode[]): CompletionNode[] =>
  [...nodes].sort((left, right) => rate(left) - rate(right));

const rate = ({ finished, due }: CompletionFigures): number => (due === 0 ? 2 : finished / due);

/** The tree without the units of which there is nothing to tell. */
export const withoutEmpty = <Figures>(
  nodes: readonly UnitNode<Figures>[],
  isTold: (node: UnitNode<Figures>) => boolean,
): UnitNode<Figures>[] =>
  nodes.filter(isTold).map((node) => ({ ...node, children: withoutEmpty(node.children, isTold) }));
