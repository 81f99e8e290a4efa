import * as contract from '../../../core/feed/columns-contract';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findColumns } from '../column-sets';

export const listColumns = route(contract.listColumns, async (_input, { caller, db }) =>
  ok(await findColumns(db, caller.path)),
);
