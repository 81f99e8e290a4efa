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
