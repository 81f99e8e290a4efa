import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/letters/workbench-contract';
import { route } from '../../_kit/serve';
import { findTerms } from '../terms';

export const openLetterTerms = route(contract.openLetterTerms, async (_input, { caller, db }) =>
  ok(await findTerms(db, caller.path)),
);
