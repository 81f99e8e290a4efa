import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, id, instant } from '../kernel/fields';
import { namedUnit } from '../kernel/unit-tree';
import { assignmentRow } from './contract';

const ALLOWED = ['secretary', 'admin'] as const;

/** Everybody whom a 必读 reaches is in one: confirmed, only read, neither, exempt, or in the unit since its due date. */
export const receiptGroup = v.picklist(['confirmed', 'read', 'unread', 'exempt', 'later']);
export type ReceiptGroup = v.InferOutput<typeof receiptGroup>;

/** People in each group. `confirmed` ÷ (`confirmed` + `read` + `unread`) is the completion. */
export const receiptFigures = v.strictObject(v.entriesFromList(receiptGroup.options, count));
export type ReceiptFigures = v.InferOutput<typeof receiptFigures>;

export const receiptsView = v.object({
  assignment: assignmentRow,
  total: receiptFigures,
  /** One row for each unit that the caller manages and that directly contains members, in the order of the tree. */
  units: v.array(v.object({ ...namedUnit.entries, figures: receiptFigures })),
  /** The units above them that the caller manages, in the same order. */
  groups: v.array(namedUnit),
});
export type ReceiptsView = v.InferOutput<typeof receiptsView>;

export const openReceipts = endpoint({
  fn: 'statistics',
  action: 'openReceipts',
  kind: 'query',
  summary: '一条必读的回执：已确认、只读过、还没读、免考核、后来加入各多少人，按单元；只含本人所管单元',
  allow: ALLOWED,
  input: v.object({ assignmentId: id }),
  output: receiptsView,
});

export const receiptRow = v.object({
  memberId: id,
  name: v.string(),
  unitName: v.string(),
  /** When they opened it first; null: not since this is kept, or before they confirmed it. */
  readAt: v.nullable(instant),
  /** Each with the version that was confirmed, earliest first. Those of earlier versions stay. */
  confirmations: v.array(v.object({ version: count, at: instant })),
});
export type ReceiptRow = v.InferOutput<typeof receiptRow>;

export const listReceipts = endpoint({
  fn: 'statistics',
  action: 'listReceipts',
  kind: 'query',
  summary: '回执里一个单元、一组人的名单，和各人确认的是哪一版；查看记入审计',
  allow: ALLOWED,
  input: v.object({ assignmentId: id, unitId: id, group: receiptGroup }),
  output: v.object({ items: v.array(receiptRow) }),
});
