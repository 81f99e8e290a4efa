import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/notebook/workbench-contract';
import { route } from '../../_kit/serve';
import { sweepOld } from '../uploads';

export const sweepUploads = route(contract.sweepUploads, async (_input, { db, now }) => ok(await sweepOld(db, now)));
