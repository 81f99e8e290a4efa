import * as contract from '../../../../core/bank/imports/contract';
import { MS_PER_DAY } from '../../../../core/kernel/calendar';
import { ok } from '../../../../core/kernel/result';
import { command } from '../../../_kit/database';
import { removeFiles } from '../../../_kit/files';
import { route, type TimerContext } from '../../../_kit/serve';
import { ImportRows, Imports } from '../../collections';
import { everyRowsKey, type ImportDoc } from '../documents';
import { takeStep } from '../take-step';

const KEPT_DAYS = 30;
/** Imports cleaned in one run; the rest follow in the next one. */
const MOST = 50;

/** Imports of one run, and steps of each, well within a function's time limit; the next run goes on. */
const MOST_UNDER_WAY = 5;
const STEPS = 4;

/** What was begun is finished, also when the phone that drove it went away; then what is old is cleaned. */
export const tendImports = route(contract.tendImports, async (_input, context) => {
  const underWay = await context.db
    .in(Imports)
    .query({ state: command().in(['importing', 'undoing']) }, { orderBy: [['at', 'desc']], limit: MOST_UNDER_WAY });
  // One that cannot go on holds up nothing else, but is in the log.
  const failures: unknown[] = [];
  const counted = async (work: () => Promise<number>): Promise<number> => {
    try {
      return await work();
    } catch (failure) {
      failures.push(failure);
      return 0;
    }
  };
  let finished = 0;
  for (const each of underWay) finished += await counted(async () => ((await finish(each, context)) ? 1 : 0));
  const cleaned = await counted(() => clean(context));
  if (failures.length > 0) throw failures[0];
  return ok({ finished, cleaned });
});

/** Takes the next steps of an import or an undo; resolves to whether it came to its end. */
async function finish({ _id, state }: ImportDoc, context: TimerContext): Promise<boolean> {
  for (let step = 0; step < STEPS; step += 1) {
    const doc = await context.db.in(Imports).find(_id);
    if (doc?.state !== state) return true;
    await takeStep(doc, { ...context, caller: { memberId: doc.by } });
  }
  return (await context.db.in(Imports).find(_id))?.state !== state;
}

async function clean({ db, now }: TimerContext): Promise<number> {
  const old = await db
    .in(Imports)
    .query(
      { isCleaned: false, at: command().lt(now - KEPT_DAYS * MS_PER_DAY) },
      { orderBy: [['at', 'asc']], limit: MOST, fields: ['fileId', 'state', 'round'] },
    );
  await removeFiles(old.map(({ fileId }) => fileId));
  for (const { _id, state, round } of old) {
    await db
      .in(ImportRows)
      .removeWhere({ importId: command().in(everyRowsKey({ _id, ...(round === undefined ? {} : { round }) })) });
    // An import that was written, even in part, stays in the history and can still be undone.
    const isWritten = state === 'importing' || state === 'done' || state === 'undoing' || state === 'undone';
    if (!isWritten) await db.in(Imports).removeWhere({ _id });
    else
      await db
        .in(Imports)
        .updateWhere({ _id }, { isCleaned: true, ...(state === 'importing' ? { state: 'done' } : {}) });
  }
  return old.length;
}
