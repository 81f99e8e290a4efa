import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/library/contract';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findNewest } from '../repository';
import { statuteRowOf } from '../views';

export const listStatutes = route(contract.listStatutes, async ({ cursor }, { db }) =>
  ok(pageOf(await findNewest(db, cursor), (statute) => statute.code, statuteRowOf)),
);
