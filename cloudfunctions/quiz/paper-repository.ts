import type { Database, Transaction } from '../_kit/database';
import type { PaperDoc } from './documents';
import { type PaperDocV1, upgradePaper } from './upgrade';

type StoredPaper = PaperDoc | PaperDocV1;

/** Papers in a transaction, read as they are today. */
export function papersIn(transaction: Transaction) {
  const target = transaction.collection<StoredPaper>('papers');
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
  const stored = await db.collection<StoredPaper>('papers').find(paperId);
  return stored && upgradePaper(stored);
}

export const hasPaper = async (db: Database, paperId: string): Promise<boolean> =>
  (await db.collection<StoredPaper>('papers').query({ _id: paperId }, { limit: 1, fields: ['week'] })).length > 0;
