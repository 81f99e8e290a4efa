import { orderKey } from '../../../core/kernel/order-key';
import type { Paper } from '../../../core/quiz/papers/paper';
import type { PaperKind } from '../../../core/quiz/papers/taking';
import { command, type Database, type Transaction } from '../../_kit/database';
import { PAGE_LIMIT } from '../../_kit/page';
import { findUnit, type UnitDoc } from '../../org/public';
import { Papers } from '../collections';
import type { PaperDoc } from '../documents';
import { PAPER_VERSION, upgradePaper } from '../upgrade';

/** Papers in a transaction. Older versions are upgraded on reading. */
export function papersIn(transaction: Transaction) {
  const target = transaction.in(Papers);
  return {
    async find(id: string): Promise<PaperDoc | null> {
      const stored = await target.find(id);
      return stored && upgradePaper(stored);
    },
    put: (paper: PaperDoc): Promise<void> => target.put(paper),
    update: target.update,
  };
}

export async function findPaper(db: Database, paperId: string): Promise<PaperDoc | null> {
  const stored = await db.in(Papers).find(paperId);
  return stored && upgradePaper(stored);
}

/**
 * Path of the paper's unit, root first; null if the unit is gone. A request only for a paper of the first version, which
 * was never touched since.
 */
export const pathOf = async (db: Database, { unitId, path, touched }: PaperDoc): Promise<readonly string[] | null> =>
  touched === '' ? ((await findUnit(db, unitId))?.path ?? null) : path;

export const newPaper = (paperId: string, paper: Paper, unit: Pick<UnitDoc, 'path'>, now: number): PaperDoc => ({
  _id: paperId,
  v: PAPER_VERSION,
  ...paper,
  path: unit.path,
  revision: 1,
  remark: null,
  ...touchedAt(paperId, now),
});

/** The fields that every change of a paper sets. */
export const touchedAt = (paperId: string, now: number): Pick<PaperDoc, 'touched' | 'updatedAt'> => ({
  touched: orderKey(now, paperId),
  updatedAt: now,
});

const ROW_FIELDS = ['kind', 'state', 'title', 'unitId', 'opensAt', 'closesAt', 'touched', 'updatedAt'] as const;
export type PaperRowDoc = Pick<PaperDoc, '_id' | (typeof ROW_FIELDS)[number]>;

/** Papers of these units and those below them, last changed first, without their questions. One request. */
export const findPaperRows = (
  db: Database,
  kind: PaperKind,
  unitIds: readonly string[],
  before: string | undefined,
): Promise<PaperRowDoc[]> =>
  db.in(Papers).query<PaperRowDoc>(
    {
      kind,
      path: command().in([...unitIds]),
      ...(before === undefined ? {} : { touched: command().lt(before) }),
    },
    { orderBy: [['touched', 'desc']], limit: PAGE_LIMIT, fields: ROW_FIELDS },
  );

export const hasPaper = async (db: Database, paperId: string): Promise<boolean> =>
  (await db.in(Papers).query({ _id: paperId }, { limit: 1, fields: ['week'] })).length > 0;
