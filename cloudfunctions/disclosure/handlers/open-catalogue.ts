import * as contract from '../../../core/disclosure/catalogue-contract';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findCatalogue } from '../settings';

export const openCatalogue = route(contract.openCatalogue, async (_input, { caller, db }) =>
  ok(await findCatalogue(db, caller.path)),
);
