import * as contract from '../../../core/feed/checklist-contract';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findChecklist } from '../checklists';

export const openChecklist = route(contract.openChecklist, async (_input, { caller, db }) =>
  ok(await findChecklist(db, caller.path)),
);
