import { ok } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import * as contract from '../../../core/quiz/paper-contract';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findPaperRows } from '../paper-repository';
import { paperRow } from '../paper-work';

export const listPapers = route(contract.listPapers, async ({ kind, cursor }, { caller, db }) => {
  const found = await findPaperRows(db, kind, unitsHeld(caller.roles, ['admin']), cursor);
  return ok(pageOf(found, (paper) => paper.touched, paperRow));
});
