import { addAttempts, commonIds, NOTHING_TALLIED } from '../../core/quiz/rules/analysis/tally';
import type { Database } from '../_kit/database';
import { type AnalysisDoc, findAnalysis, findFirstAttempts, putAnalysis } from './analysis-repository';
import type { PaperDoc } from './documents';

/** Attempts read in one request: some megabytes at most. */
const PAGE = 500;
/** What one call counts; more is left to the next, so that none runs into the function's time limit. */
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
 * Goes on counting the first attempts at a paper, or starts anew; what is finished stays until it is asked to be counted
 * anew. Kept after every call, so that leaving the page or a slow network loses nothing.
 */
export async function goOnAnalysing(
  db: Database,
  paper: PaperDoc,
  { renew, now }: { renew: boolean; now: number },
): Promise<AnalysisDoc> {
  const stored = await findAnalysis(db, paper._id);
  if (stored && stored.finishedAt !== null && !renew) return stored;
  const common = commonIds(paper.sections);
  // Asked anew while it is being counted, it goes on.
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
