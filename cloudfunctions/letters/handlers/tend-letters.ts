import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/letters/workbench-contract';
import { route } from '../../_kit/serve';
import { mendIndexed, sweepPictures, tendOffices } from '../tending';

export const tendLetters = route(contract.tendLetters, async (_input, context) => {
  const mended = await mendIndexed(context);
  const handedOn = await tendOffices(context);
  return ok({ mended, handedOn, removed: await sweepPictures(context) });
});
