import { ok } from '../../../core/kernel/result';
import { SETTLING } from '../../../core/surveys/rules/window';
import * as contract from '../../../core/surveys/workbench-contract';
import { route } from '../../_kit/serve';
import { keepOutcome } from '../counting';
import { findLeftOver, findUncounted } from '../repository';
import { removeRoll } from '../roll';

/** Keeps the results of what has ended, and removes rolls whose survey did not open: somebody was faster, or it stopped. */
export const tendSurveys = route(contract.tendSurveys, async (_input, { db, now }) => {
  const ended = await findUncounted(db, now - SETTLING);
  for (const survey of ended) await keepOutcome(db, survey);
  const leftOver = await findLeftOver(db, now);
  for (const { _id } of leftOver) await removeRoll(db, _id);
  return ok({ counted: ended.length, removed: leftOver.length });
});
