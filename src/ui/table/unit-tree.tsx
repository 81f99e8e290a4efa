import { type ReactNode, useState, useTransition } from 'react';
import type { UnitNode } from '../../../core/kernel/unit-tree';
import { classNames } from '../class-names';
import type { TextTable } from './cells';
import { SortButton, sortOf } from './sort-button';
import type { Order } from './sorted';
import type { Column } from './table';
import { Tools } from './tools';
import { groupsOf, type Line, linesOf, openAtFirst } from './unit-lines';
import styles from './unit-tree.module.scss';

/** One that cannot be sorted by shows its title only. */
export interface TreeColumn<Figures> extends Pick<Column<UnitNode<Figures>>, 'title' | 'cell' | 'text' | 'sortBy'> {
  /** The title where it has to be broken at a place of its own. */
  head?: ReactNode;
}

interface UnitTreeProps<Figures> {
  label: string;
  tree: readonly UnitNode<Figures>[];
  columns: readonly TreeColumn<Figures>[];
  /** The name of a unit with nothing below it, where it leads somewhere. */
  nameOf?: (node: UnitNode<Figures>) => ReactNode;
  /** Also the name of the file. */
  title: string;
  /** What goes to the clipboard and into files, if not the columns with a text. */
  inFile?: readonly { title: string; text: (node: UnitNode<Figures>) => string }[];
  order?: Order | null;
  /** Columns share the width alike. */
  isEven?: boolean;
}

const NAME = '单元';
const keyOf = ({ depth, node }: Line<unknown>): string => `${depth} ${node.unitName} ${node.unitId}`;

/** The figures of each unit below those of the unit above it, on a wide screen. Units open, and are found by their names. */
export function UnitTree<Figures>({ tree, columns, order: first = null, ...props }: UnitTreeProps<Figures>) {
  const { label, nameOf, title, isEven = false } = props;
  const inFile = props.inFile ?? columns.flatMap(({ title, text }) => (text ? [{ title, text }] : []));
  const [open, setOpen] = useState(() => openAtFirst(tree));
  const [sought, setSought] = useState('');
  /** Hundreds of lines take a while to be drawn; the button says so first. */
  const [isUnfolding, unfold] = useTransition();
  const [order, setOrder] = useState<Order | null>(first);
  const by =
    order?.title === NAME
      ? ({ unitName }: UnitNode<Figures>) => unitName
      : (columns.find(({ title }) => title === order?.title)?.sortBy ?? null);
  const lines = linesOf(tree, { open, sought, by, isDown: order?.isDown ?? false });
  const turn = ({ unitId }: UnitNode<Figures>) => {
    const next = new Set(open);
    if (!next.delete(unitId)) next.add(unitId);
    setOpen(next);
  };
  const groups = groupsOf(tree);
  const text = (): TextTable => ({
    title,
    header: [NAME, ...inFile.map((column) => column.title)],
    rows: lines.map(({ node, depth }) => [
      `${'　'.repeat(depth)}${node.unitName}`,
      ...inFile.map((column) => column.text(node)),
    ]),
  });
  return (
    <div>
      <div className={classNames(styles.filters, 'unprinted')}>
        <input
          type='search'
          className={styles.search}
          aria-label='按单元名称查找'
          placeholder='单元名称或拼音首字母'
          maxLength={40}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
        {groups.length > 0 && (
          <>
            <button
              type='button'
              className={styles.button}
              aria-busy={isUnfolding}
              onClick={() => unfold(() => setOpen(new Set(groups.map(({ unitId }) => unitId))))}
            >
              {isUnfolding ? '全部展开…' : '全部展开'}
            </button>
            <button type='button' className={styles.button} onClick={() => setOpen(new Set())}>
              全部收起
            </button>
          </>
        )}
      </div>
      <table className={classNames(styles.table, isEven && styles.even)} aria-label={label}>
        <thead>
          <tr>
            <th scope='col' aria-sort={sortOf(NAME, order)}>
              <SortButton title={NAME} order={order} onOrder={setOrder} />
            </th>
            {columns.map(({ title, head, sortBy }) =>
              title === '' ? (
                <td key={title} />
              ) : (
                <th key={title} scope='col' {...(sortBy && { 'aria-sort': sortOf(title, order) })}>
                  {sortBy ? <SortButton title={title} order={order} onOrder={setOrder} /> : (head ?? title)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ node, depth }) => (
            <tr key={keyOf({ node, depth })}>
              <th scope='row' style={{ paddingLeft: `${8 + 20 * depth}px` }}>
                {node.children.length > 0 ? (
                  <button
                    type='button'
                    className={styles.turn}
                    aria-expanded={sought.trim() !== '' || open.has(node.unitId)}
                    onClick={() => turn(node)}
                  >
                    <span className={styles.mark} aria-hidden='true'>
                      {sought.trim() !== '' || open.has(node.unitId) ? '▾' : '▸'}
                    </span>
                    {node.unitName}
                  </button>
                ) : (
                  <span className={classNames(groups.length > 0 && styles.leaf)}>
                    {nameOf ? nameOf(node) : node.unitName}
                  </span>
                )}
              </th>
              {columns.map(({ title, cell }) => (
                <td key={title}>{cell(node) ?? <span className={styles.none}>—</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length === 0 && <p className={styles.missed}>没有找到“{sought.trim()}”。</p>}
      <Tools count={lines.length} table={text} />
    </div>
  );
}
