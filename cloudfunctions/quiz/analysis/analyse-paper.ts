import { addAttempts, commonIds, NOTHING_TALLIED } from '../../../core/quiz/rules/analysis/tally';
import type { Database } from '../../_kit/database';
import type { PaperDoc } from '../documents';
import { type AnalysisDoc, findAnalysis, findFirstAttempts, putAnalysis } from './repository';

/** Attempts read in one request: at most a few megabytes. */
const PAGE = 500;
/** Pages counted by one call, so that it stays within the function's time limit. The next call continues. */
const PAGES_AT_ONCE = 2;

const begun = (paperId: string, now: number): AnalysisDoc => ({
  _id: paperId,
  v: 1,
  startedAt: now,
  finishedAt: null,
  until: '',
  done: 0,
  tally: NOTHING_TALLIED,
});

/**
 * Continues counting the first attempts at a paper, or starts. A finished analysis is returned as it is, unless `renew`
 * asks to count again. Progress is saved after every call, so leaving the page or a slow network loses nothing.
 */
export async function goOnAnalysing(
  db: Database,
  paper: PaperDoc,
  { renew, now }: { renew: boolean; now: number },
): Promise<AnalysisDoc> {
  const stored = await findAnalysis(db, paper._id);
  if (stored && stored.finishedAt !== null && !renew) return stored;
  const common = commonIds(paper.sections);
  // `renew` during a running count just continues it.
  let current = stored && stored.finishedAt === null ? stored : begun(paper._id, now);
  for (let page = 0; page < PAGES_AT_ONCE && current.finishedAt === null; page += 1) {
    const attempts = await findFirstAttempts(db, { paperId: paper._id, after: current.until, limit: PAGE });
    current = {
      ...current,
      tally: addAttempts(current.tally, attempts, common),
      until: attempts.at(-1)?.memberId ?? current.until,
      done: current.done + attempts.length,
      finishedAt: attempts.length < PAGE ? now : null,
    };
  }
  await putAnalysis(db, current);
  return current;
}
