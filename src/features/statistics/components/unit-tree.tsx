import { useState } from 'react';
import { figure } from '@/ui/figure';
import { SortButton, sortOf } from '@/ui/table/sort-button';
import type { Order } from '@/ui/table/sorted';
import { Tools } from '@/ui/table/tools';
import type { CompletionView, PersonState } from '../../../../core/statistics/contract';
import { rollUp, type UnitNode } from '../../../../core/statistics/rules/roll-up';
import { type Line, linesOf, openAtFirst } from '../unit-lines';
import { countOf, rateOf, rateWords, stateWords } from '../words';
import { Count } from './count';
import styles from './unit-tree.module.scss';

const states: readonly PersonState[] = ['finished', 'missing', 'exempt'];
const keyOf = ({ depth, node }: Line): string => `${depth} ${node.unitName} ${node.unitId}`;

/** The figures of each unit below those of the unit above it, on a wide screen. Units open, and are found by their names. */
export function UnitTree({ completion }: { completion: CompletionView }) {
  const { assignment } = completion;
  const tree = rollUp(completion);
  const [open, setOpen] = useState(() => openAtFirst(tree));
  const [sought, setSought] = useState('');
  const [order, setOrder] = useState<Order | null>({ title: '完成率', isDown: false });
  const lines = linesOf(tree, { open, sought, order });
  const turn = ({ unitId }: UnitNode) => {
    const next = new Set(open);
    if (!next.delete(unitId)) next.add(unitId);
    setOpen(next);
  };
  const hasGroups = completion.groups.length > 0;
  return (
    <div>
      <div className={styles.filters}>
        <input
          type='search'
          className={styles.search}
          aria-label='按单元名称查找'
          placeholder='单元名称或拼音首字母'
          maxLength={40}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
        {hasGroups && (
          <>
            <button
              type='button'
              className={styles.button}
              onClick={() => setOpen(new Set(completion.groups.map(({ unitId }) => unitId)))}
            >
              全部展开
            </button>
            <button type='button' className={styles.button} onClick={() => setOpen(new Set())}>
              全部收起
            </button>
          </>
        )}
      </div>
      <table className={styles.table} aria-label='各单元完成情况'>
        <thead>
          <tr>
            <Head title='单元' order={order} onOrder={setOrder} />
            <td />
            <Head title='完成率' order={order} onOrder={setOrder} />
            {states.map((state) => (
              <Head key={state} title={stateWords[state]} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <UnitLine
              key={keyOf(line)}
              line={line}
              assignmentId={assignment.assignmentId}
              isOpen={sought.trim() !== '' || open.has(line.node.unitId)}
              onTurn={() => turn(line.node)}
            />
          ))}
        </tbody>
      </table>
      {lines.length === 0 && <p className={styles.none}>没有找到“{sought.trim()}”。</p>}
      <Tools
        count={lines.length}
        table={() => ({
          title: `${assignment.title} 各单元完成情况`,
          header: ['单元', '完成率', ...states.map((state) => stateWords[state])],
          rows: lines.map(({ node, depth }) => [
            `${'　'.repeat(depth)}${node.unitName}`,
            rateWords(node),
            ...states.map((state) => String(countOf(state, node))),
          ]),
        })}
      />
    </div>
  );
}

const Head = (head: { title: string; order: Order | null; onOrder: (order: Order | null) => void }) => (
  <th scope='col' aria-sort={sortOf(head.title, head.order)}>
    <SortButton {...head} />
  </th>
);

interface UnitLineProps {
  line: Line;
  assignmentId: string;
  isOpen: boolean;
  onTurn: () => void;
}

function UnitLine({ line: { node, depth }, assignmentId, isOpen, onTurn }: UnitLineProps) {
  const isGroup = node.children.length > 0;
  return (
    <tr>
      <th scope='row' style={{ paddingLeft: `${8 + 20 * depth}px` }}>
        {isGroup ? (
          <button type='button' className={styles.turn} aria-expanded={isOpen} onClick={onTurn}>
            <span className={styles.mark} aria-hidden='true'>
              {isOpen ? '▾' : '▸'}
            </span>
            {node.unitName}
          </button>
        ) : (
          <span className={styles.leaf}>{node.unitName}</span>
        )}
      </th>
      <td>
        <span className={styles.track} aria-hidden='true'>
          <span className={styles.fill} style={{ width: `${100 * (rateOf(node) ?? 0)}%` }} />
        </span>
      </td>
      <td>{rateWords(node)}</td>
      {states.map((state) => (
        <td key={state}>
          {isGroup ? figure(countOf(state, node)) : <Count assignmentId={assignmentId} unit={node} state={state} />}
        </td>
      ))}
    </tr>
  );
}
