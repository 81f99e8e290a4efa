import { ok } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import type { listPapers } from '../../../core/quiz/paper-contract';
import { pageOf } from '../../_kit/page';
import type { Handler } from '../../_kit/serve';
import { findPaperRows } from '../paper-repository';
import { paperRow } from '../paper-work';

export const handleListPapers: Handler<typeof listPapers> = async ({ kind, cursor }, { caller, db }) => {
  const found = await findPaperRows(db, kind, unitsHeld(caller.roles, ['admin']), cursor);
  return ok(pageOf(found, (paper) => paper.touched, paperRow));
};
