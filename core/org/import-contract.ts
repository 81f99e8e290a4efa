import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, integer, text } from '../kernel/fields';
import { fileId, uploadTicket } from '../kernel/upload';
import { role } from './contract';

export const rowProblem = v.object({
  /** Line in the file; the header is line 1. */
  line: integer,
  column: v.string(),
  message: v.string(),
});
export type RowProblem = v.InferOutput<typeof rowProblem>;

export const roleChange = v.object({
  /** Line in the file. */
  line: integer,
  name: v.string(),
  role,
  unitName: v.string(),
  /**
   * given: by the row; ended: because the member moves away from the unit; bound: the member holds it, and the row binds an
   * account to them, whose user may do what they may.
   */
  change: v.picklist(['given', 'ended', 'bound']),
});
export type RoleChange = v.InferOutput<typeof roleChange>;

export const importReport = v.object({
  total: count,
  added: count,
  changed: count,
  same: count,
  /** What the rows change in who may do what. A table of units changes nothing in it. */
  roleChanges: v.array(roleChange),
  problems: v.array(rowProblem),
});
export type ImportReport = v.InferOutput<typeof importReport>;

/** A roster of 20,000 members has 1 or 2 MB. */
export const MOST_TABLE_BYTES = 5 * 1024 * 1024;
/** Rows of one call; a longer table comes in parts. */
export const MOST_ROWS = 500;
export const MOST_CSV_CHARACTERS = 200_000;

const importInput = v.object({
  /** Text of a CSV file, or of cells copied from a spreadsheet, with a header line and at most 500 rows. */
  csv: text(MOST_CSV_CHARACTERS),
  /** The lines of the file in which the rows of a part stand; without it, the text is the file. */
  lines: v.optional(v.pipe(v.array(integer), v.maxLength(MOST_ROWS))),
  /** false returns a report and changes nothing. */
  commit: v.boolean(),
});

export const importUnits = endpoint({
  fn: 'org',
  action: 'importUnits',
  kind: 'command',
  summary: '导入组织树（表格：编号、名称、类别、上级编号）；错行逐行说明，好行照常导入，重复导入不变',
  allow: ['admin'],
  input: importInput,
  output: importReport,
  errors: ['FILE_UNREADABLE', 'TOO_MANY_ROWS'],
});

export const importMembers = endpoint({
  fn: 'org',
  action: 'importMembers',
  kind: 'command',
  summary:
    '导入党员名册（表格：编号、姓名、单元编号、进入支部日期、党员类别、免考核、角色、账号编号），一次至多 500 行',
  allow: ['admin'],
  input: importInput,
  output: importReport,
  errors: ['FILE_UNREADABLE', 'TOO_MANY_ROWS'],
});

export const tableKind = v.picklist(['units', 'members']);
export type TableKind = v.InferOutput<typeof tableKind>;

export const tableExtension = v.picklist(['xlsx', 'csv']);
export type TableExtension = v.InferOutput<typeof tableExtension>;

export const prepareTableFile = endpoint({
  fn: 'org',
  action: 'prepareTableFile',
  kind: 'command',
  summary: '上传一张名册或组织树的表格（.xlsx、.csv）的许可；每次一份，没有读到最后的，一天以后由定时器删去',
  allow: ['admin'],
  input: v.object({ extension: tableExtension }),
  output: uploadTicket,
});

export const tablePart = v.object({
  /** As `importMembers` and `importUnits` take it. */
  csv: v.string(),
  lines: v.array(integer),
});
export type TablePart = v.InferOutput<typeof tablePart>;

export const readTableFile = endpoint({
  fn: 'org',
  action: 'readTableFile',
  kind: 'command',
  summary: '读上传的表格，分成每份至多 500 行的若干份，一次至多 10 份；读到最后一份就删去文件，什么也不导入',
  allow: ['admin'],
  input: v.object({
    fileId,
    kind: tableKind,
    /** The first part wanted, from 0. */
    from: count,
  }),
  output: v.object({
    /** Rows of the whole file. */
    total: count,
    /** Of the whole file, with its first parts: rows that go into no part, and what was left aside. */
    problems: v.array(rowProblem),
    parts: v.array(tablePart),
    /** `from` of the next call; null: there are no more parts. */
    next: v.nullable(count),
  }),
  errors: [
    'FILE_MISSING',
    'FILE_UNREADABLE',
    'NO_COLUMNS',
    'TOO_MANY_ROWS',
    'OLD_EXCEL',
    'ENCRYPTED',
    'TAKES_TOO_LONG',
  ],
});

export const sweepTableFiles = endpoint({
  fn: 'org',
  action: 'timer:everyHour',
  kind: 'command',
  summary: '定时器：名册和组织树的文件没读到最后的，一天以后删去',
  allow: 'timer',
  input: v.object({}),
  /** Tickets that were forgotten, with the files that were gone already. */
  output: v.object({ forgotten: count }),
});
