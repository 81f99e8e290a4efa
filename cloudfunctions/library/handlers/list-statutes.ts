import { ok } from '../../../core/kernel/result';
import type { listStatutes } from '../../../core/library/contract';
import { pageOf } from '../../_kit/page';
import type { Handler } from '../../_kit/serve';
import { findNewest } from '../repository';
import { statuteRowOf } from '../views';

export const handleListStatutes: Handler<typeof listStatutes> = async ({ cursor }, { db }) =>
  ok(pageOf(await findNewest(db, cursor), (statute) => statute.code, statuteRowOf));
