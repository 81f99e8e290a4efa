import type { RowProblem } from '../../../core/org/workbench-contract';

/** Somebody else wrote the same thing while this import ran. */
export const overtaken = (line: number): RowProblem => ({
  line,
  column: '编号',
  message: '刚刚有人同时改动了这一条，请再导入一次',
});
