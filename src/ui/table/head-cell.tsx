import { SortButton, sortOf } from './sort-button';
import type { Order } from './sorted';
import type { Width } from './widths';

interface HeadCellProps {
  column: { title: string };
  className: string;
  width: Width | undefined;
  order: Order | null;
  onOrder: (order: Order | null) => void;
}

/** A head by which the rows are sorted. In a browser only: a phone shows no heads. */
export function HeadCell({ column: { title }, className, width, order, onOrder }: HeadCellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the rows of `Table` are lists on a phone, so none of it is a `table`
    // biome-ignore lint/a11y/useFocusableInteractive: the button inside takes the focus
    <div className={className} style={width} role='columnheader' aria-sort={sortOf(title, order)}>
      <SortButton title={title} order={order} onOrder={onOrder} />
    </div>
  );
}
