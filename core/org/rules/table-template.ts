import { TABLE_COLUMNS } from './table-columns';

export type TableKind = keyof typeof TABLE_COLUMNS;

/** A row whose first cell begins with this shows how to fill in the table, and is not imported. */
const EXAMPLE = '例：';

export const isExample = (cells: readonly string[]): boolean => cells[0]?.startsWith(EXAMPLE) === true;

const EXAMPLES: Readonly<Record<TableKind, readonly (readonly string[])[]>> = {
  units: [
    [`${EXAMPLE}b1`, '机关第一党支部', '党支部', 'zz'],
    [`${EXAMPLE}b1x1`, '第一党小组', '党小组', 'b1'],
  ],
  members: [
    [`${EXAMPLE}d001`, '王宁', 'b1', '2019-07-01', '正式党员', '', '支部书记@b1', ''],
    [`${EXAMPLE}d002`, '陈建国', 'b1', '2003-10-12', '正式党员', '年老体弱', '', ''],
    [`${EXAMPLE}d003`, '周敏', 'b1', '2025-06-30', '预备党员', '', '', ''],
  ],
};

/** A table to fill in: the columns with examples. */
export const tableTemplate = (
  kind: TableKind,
): { header: readonly string[]; rows: readonly (readonly string[])[] } => ({
  header: [...TABLE_COLUMNS[kind].required, ...TABLE_COLUMNS[kind].optional],
  rows: EXAMPLES[kind],
});
