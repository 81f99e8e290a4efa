import { COLUMNS, type ColumnKey } from '../../../core/feed/columns';

export const columnOptions: { value: ColumnKey; label: string }[] = COLUMNS.map(({ key, title }) => ({
  value: key,
  label: title,
}));

export const columnTitle = (key: ColumnKey): string => COLUMNS.find((column) => column.key === key)?.title ?? key;
