import { Text, View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { comparedUnits, type UnitNode } from '../../../core/kernel/unit-tree';
import { accessible, told } from '../accessible';
import { classNames } from '../class-names';
import { Pieces } from '../pieces';
import { pressable } from '../pressable';
import { Row } from '../row';
import { TextField } from '../text-field';
import styles from './folded-units.module.scss';
import { isMany, linesOf, unitsOf } from './unit-lines';

interface FoldedUnitsProps<Figures> {
  label: string;
  tree: readonly UnitNode<Figures>[];
  /** What is said of a unit with others below it. */
  factsOf: (node: UnitNode<Figures>) => readonly (string | undefined)[];
  /** Whether that is marked as urgent. */
  isUrgent?: (node: UnitNode<Figures>) => boolean;
  /** Elements that a unit without others below it takes, about. */
  nodes: number | ((node: UnitNode<Figures>) => number);
  /** Draws one of those. */
  children: (node: UnitNode<Figures>) => ReactNode;
}

/** Elements of a unit with others below it. */
const FOLDED_NODES = 14;

/**
 * The figures of units on a phone. Few stand one below another; of many those above show the sum, open, and all are found
 * by their names. A wide screen has `UnitTree`.
 */
export function FoldedUnits<Figures>({ label, tree, factsOf, isUrgent, nodes, children }: FoldedUnitsProps<Figures>) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [sought, setSought] = useState('');
  const meaning = { role: 'list', label } as const;
  if (!isMany(tree)) {
    return (
      <Pieces of={unitsOf(tree)} nodes={nodes} meaning={meaning}>
        {(node) => (
          <View key={node.unitId} className={styles.line} {...accessible({ role: 'listitem' })}>
            {children(node)}
          </View>
        )}
      </Pieces>
    );
  }
  const isSearch = sought.trim() !== '';
  const lines = linesOf(comparedUnits(tree), { open, sought, by: null, isDown: false });
  const turn = (unitId: string) => {
    const next = new Set(open);
    if (!next.delete(unitId)) next.add(unitId);
    setOpen(next);
  };
  return (
    <>
      <TextField
        label='查找单元'
        placeholder='名称里的字，或拼音首字母'
        value={sought}
        onChange={setSought}
        maxLength={40}
      />
      <Text className={styles.found} {...accessible({ role: 'status' })}>
        {!isSearch ? `共 ${unitsOf(tree).length} 个单元` : lines.length === 0 ? '没有名称相符的单元' : '名称相符的单元'}
      </Text>
      <Pieces
        of={lines}
        nodes={({ node }) =>
          node.children.length > 0 ? FOLDED_NODES : typeof nodes === 'number' ? nodes : nodes(node)
        }
        meaning={meaning}
      >
        {({ node, depth }) => (
          <View
            key={`${depth} ${node.unitId}`}
            className={classNames(styles.line, depth > 0 && styles.below)}
            {...accessible({ role: 'listitem' })}
          >
            {node.children.length > 0 ? (
              <Above
                title={node.unitName}
                facts={factsOf(node)}
                isUrgent={isUrgent?.(node) ?? false}
                word={isSearch ? null : open.has(node.unitId) ? '收起' : '展开'}
                onTurn={() => turn(node.unitId)}
              />
            ) : (
              children(node)
            )}
          </View>
        )}
      </Pieces>
    </>
  );
}

interface AboveProps {
  title: string;
  facts: readonly (string | undefined)[];
  isUrgent: boolean;
  /** null while a search opens all of them. */
  word: string | null;
  onTurn: () => void;
}

function Above({ word, onTurn, ...row }: AboveProps) {
  if (word === null) return <Row {...row} />;
  const { title, facts } = row;
  return (
    <View {...pressable(onTurn, told([title, facts.filter(Boolean).join(' · '), word].join('，')))}>
      <Row {...row} mark={word} />
    </View>
  );
}
