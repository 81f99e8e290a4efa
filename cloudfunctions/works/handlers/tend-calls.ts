import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/works/workbench-contract';
import { route } from '../../_kit/serve';
import { sweepPieces, sweepWorkFiles } from '../sweeping';
import { tellEnded } from '../telling';

export const tendCalls = route(contract.tendCalls, async (_input, context) =>
  ok({ told: await tellEnded(context), removed: (await sweepWorkFiles(context)) + (await sweepPieces(context)) }),
);
