import type { RowProblem } from '../../../core/org/import-contract';

/** The problem of a row whose unit or member was changed by somebody else during this import. */
export const overtaken = (line: number): RowProblem => ({
  line,
  column: '编号',
  message: '刚刚有人同时改动了这一条，请再导入一次',
});
