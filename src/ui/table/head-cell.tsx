import { nextOrder, type Order } from './sorted';
import styles from './table.module.scss';

interface HeadCellProps {
  column: { title: string };
  className: string;
  order: Order | null;
  onOrder: (order: Order | null) => void;
}

/** A head by which the rows are sorted. In a browser only: a phone shows no heads. */
export function HeadCell({ column: { title }, className, order, onOrder }: HeadCellProps) {
  const mine = order?.title === title ? order : null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the rows of `Table` are lists on a phone, so none of it is a `table`
    // biome-ignore lint/a11y/useFocusableInteractive: the button inside takes the focus
    <div
      className={className}
      role='columnheader'
      aria-sort={mine ? (mine.isDown ? 'descending' : 'ascending') : 'none'}
    >
      <button type='button' className={styles.sort} onClick={() => onOrder(nextOrder(order, title))}>
        {title}
        <span className={styles.direction} aria-hidden='true'>
          {mine ? (mine.isDown ? '↓' : '↑') : ''}
        </span>
      </button>
    </div>
  );
}
