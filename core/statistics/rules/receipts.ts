import { rollUp, type UnitNode } from '../../kernel/unit-tree';
import type { PersonState } from '../contract';
import type { ReceiptFigures, ReceiptGroup, ReceiptsView } from '../receipts-contract';
import { withoutEmpty } from './roll-up';

/** The groups of 回执, from how the assignment counts for somebody, see `standOf`, and whether they have opened it. */
export function groupOf(stand: PersonState | 'notAsked', hasRead: boolean): ReceiptGroup {
  switch (stand) {
    case 'finished':
      return 'confirmed';
    case 'missing':
      return hasRead ? 'read' : 'unread';
    case 'exempt':
      return 'exempt';
    case 'notAsked':
      return 'later';
    default:
      return stand satisfies never;
  }
}

export const NOBODY: ReceiptFigures = { confirmed: 0, read: 0, unread: 0, exempt: 0, later: 0 };

/** How many are in each group. */
export function countGroups(groups: readonly ReceiptGroup[]): ReceiptFigures {
  const figures = { ...NOBODY };
  for (const group of groups) figures[group] += 1;
  return figures;
}

export const addReceipts = (left: ReceiptFigures, right: ReceiptFigures): ReceiptFigures => ({
  confirmed: left.confirmed + right.confirmed,
  read: left.read + right.read,
  unread: left.unread + right.unread,
  exempt: left.exempt + right.exempt,
  later: left.later + right.later,
});

/** How many a 必读 has reached: whoever has confirmed it has read it, also where the opening itself was not kept. */
export const reachedBy = ({ confirmed, read }: Pick<ReceiptFigures, 'confirmed' | 'read'>): number => confirmed + read;

interface Receipts {
  figures: ReceiptFigures;
}

/** The units with somebody in the group, each below the one above it. */
export const receiptTree = (view: Pick<ReceiptsView, 'units' | 'groups'>, group: ReceiptGroup): UnitNode<Receipts>[] =>
  withoutEmpty(
    rollUp<Receipts>(view, (parts) => ({ figures: parts.map(({ figures }) => figures).reduce(addReceipts, NOBODY) })),
    ({ figures }) => figures[group] > 0,
  );
