import styles from './sort-button.module.scss';
import { nextOrder, type Order } from './sorted';

interface SortButtonProps {
  title: string;
  /** null: the rows stand as they came. */
  order: Order | null;
  onOrder: (order: Order | null) => void;
}

/** What `aria-sort` says of a column. */
export const sortOf = (title: string, order: Order | null): 'ascending' | 'descending' | 'none' =>
  order?.title === title ? (order.isDown ? 'descending' : 'ascending') : 'none';

const ARROWS = { ascending: '↑', descending: '↓', none: '' };

/** The head of a column, by which the rows are sorted. */
export const SortButton = ({ title, order, onOrder }: SortButtonProps) => (
  <button type='button' className={styles.sort} onClick={() => onOrder(nextOrder(order, title))}>
    {title}
    <span className={styles.direction} aria-hidden='true'>
      {ARROWS[sortOf(title, order)]}
    </span>
  </button>
);
