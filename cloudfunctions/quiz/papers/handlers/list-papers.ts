import { ok } from '../../../../core/kernel/result';
import { unitsHeld } from '../../../../core/kernel/roles';
import * as contract from '../../../../core/quiz/papers/contract';
import { pageOf } from '../../../_kit/page';
import { route } from '../../../_kit/serve';
import { findPaperRows } from '../repository';
import { paperRow } from '../work';

export const listPapers = route(contract.listPapers, async ({ kind, cursor }, { caller, db }) => {
  const found = await findPaperRows(db, kind, unitsHeld(caller.roles, ['admin']), cursor);
  return ok(pageOf(found, (paper) => paper.touched, paperRow));
});
