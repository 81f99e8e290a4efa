import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { useMedia } from '@/platform/browser/use-media';
import { told } from '@/ui/accessible';
import { Card } from '@/ui/card';
import { figure } from '@/ui/figure';
import { pressable } from '@/ui/pressable';
import { Row } from '@/ui/row';
import { FoldedUnits } from '@/ui/table/folded-units';
import { isMany } from '@/ui/table/unit-lines';
import type { UnitNode } from '../../../../core/kernel/unit-tree';

/** A phone has no room for the names of many units one below another; a wide screen and paper have. */
export const useFoldedNames: <Figures>(tree: readonly UnitNode<Figures>[]) => boolean =
  process.env.TARO_ENV === 'weapp' ? isMany : useFoldedInBrowser;

function useFoldedInBrowser<Figures>(tree: readonly UnitNode<Figures>[]): boolean {
  const isWide = useMedia('(min-width: 900px), print');
  return !isWide && isMany(tree);
}

/** Elements of a unit's line without names. */
const LINE_NODES = 14;

interface FoldedNamesProps<Figures> {
  label: string;
  /** Only units with somebody to name. */
  tree: readonly UnitNode<Figures>[];
  countOf: (node: UnitNode<Figures>) => number;
  /** Elements that the names of an open unit take, at most. */
  nodes: number;
  /** A unit is opened whose names may not have been asked for. */
  onOpen: (unitId: string) => void;
  /** Draws the names of an open unit. */
  children: (unitId: string) => ReactNode;
}

/** The units below one another with how many they have; one opens its names in its place, and only then are they asked for. */
export function FoldedNames<Figures>({ label, tree, countOf, nodes, onOpen, children }: FoldedNamesProps<Figures>) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const turn = (unitId: string) => {
    const next = new Set(open);
    if (!next.delete(unitId)) {
      next.add(unitId);
      onOpen(unitId);
    }
    setOpen(next);
  };
  const peopleOf = (node: UnitNode<Figures>): string => `${figure(countOf(node))} 人`;
  return (
    <Card title='各单元'>
      <FoldedUnits
        label={label}
        tree={tree}
        factsOf={(node) => [peopleOf(node)]}
        nodes={({ unitId }) => (open.has(unitId) ? nodes : LINE_NODES)}
      >
        {(node) => {
          const { unitId, unitName } = node;
          const word = open.has(unitId) ? '收起' : '看名单';
          return (
            <>
              <View {...pressable(() => turn(unitId), told([unitName, peopleOf(node), word].join('，')))}>
                <Row title={unitName} facts={[peopleOf(node)]} mark={word} />
              </View>
              {open.has(unitId) && children(unitId)}
            </>
          );
        }}
      </FoldedUnits>
    </Card>
  );
}
