import type { Correction } from '../../../core/quiz/corrections/correction';
import { correctSnapshot } from '../../../core/quiz/rules/corrections/correct-question';
import { auditEntry } from '../../_kit/audit';
import { AuditLog } from '../../_kit/collections';
import type { Database } from '../../_kit/database';
import { type AskingAttempt, findAttemptsAsking } from '../attempts/asked';
import { papersIn } from '../papers/repository';
import type { TimerFailures } from '../timer-failure';
import { remarkAttempt } from './remark-attempt';
import {
  type CorrectionCounts,
  type CorrectionDoc,
  findCorrection,
  findOpenPapers,
  findRunning,
  NO_COUNTS,
  saveProgress,
} from './repository';

/** Attempts processed before the job saves its progress. */
const PAGE = 100;
/** The most documents that one query returns. */
const MOST = 1000;
/** Members whose attempts are marked in parallel. */
const LANES = 10;
/** Pages processed by one call of an editor; the page then calls again. */
export const PAGES_OF_A_CALL = 2;
/** Pages and jobs processed by one timer run; the rest waits for the next run. */
const PAGES_OF_A_RUN = 10;
const JOBS_OF_A_RUN = 20;
/** After this many ms nobody can still be starting from a paper that was read before its correction. */
const SETTLED_MS = 60_000;

const add = (one: CorrectionCounts, other: CorrectionCounts): CorrectionCounts => ({
  done: one.done + other.done,
  changed: one.changed + other.changed,
  raised: one.raised + other.raised,
  lowered: one.lowered + other.lowered,
  waiting: one.waiting + other.waiting,
});

/** Corrects the papers that can still be started, so that they ask the corrected question. */
async function correctPapers(db: Database, correction: Correction, now: number): Promise<void> {
  for (const paperId of await findOpenPapers(db, correction.question, now)) {
    await db.transaction(async (transaction) => {
      const papers = papersIn(transaction);
      const paper = await papers.find(paperId);
      if (!paper) return;
      const sections = paper.sections.map((section) => ({
        ...section,
        candidates: section.candidates.map((candidate) => correctSnapshot(candidate, correction)),
      }));
      await papers.update(paperId, { sections });
    });
  }
}

/** The next attempts, with all attempts of each member in the same page. */
async function nextAttempts(db: Database, questionId: string, after: string) {
  const found = await findAttemptsAsking(db, questionId, { after, limit: PAGE });
  const last = found.at(-1)?.memberId;
  if (found.length < PAGE) return { attempts: found, last, isEnd: true };
  const whole = found.filter(({ memberId }) => memberId !== last);
  if (whole.length > 0) return { attempts: whole, last: whole.at(-1)?.memberId, isEnd: false };
  const attempts = (await findAttemptsAsking(db, questionId, { after, limit: MOST })).filter(
    ({ memberId }) => memberId === last,
  );
  return { attempts, last, isEnd: false };
}

const byMember = (attempts: readonly AskingAttempt[]): AskingAttempt[][] => {
  const groups = new Map<string, AskingAttempt[]>();
  for (const attempt of attempts) groups.set(attempt.memberId, [...(groups.get(attempt.memberId) ?? []), attempt]);
  return [...groups.values()];
};

/**
 * If the member is being asked the question in an open attempt, only that one is corrected and the closed ones wait: a
 * changed score, and the result behind it, would reveal the right answer.
 */
async function markMember(db: Database, attempts: AskingAttempt[], correction: Correction): Promise<CorrectionCounts> {
  const open = attempts.filter(({ state }) => state === 'open');
  const closed = attempts.filter(({ state }) => state !== 'open');
  const due = open.length > 0 ? open : closed;
  let counts = { ...NO_COUNTS, done: attempts.length, waiting: attempts.length - due.length };
  for (const { _id } of due) {
    const earned = (await remarkAttempt(db, _id, correction))?.earned;
    const difference = earned ? earned.after - earned.before : 0;
    const [raised, lowered] = [difference > 0 ? 1 : 0, difference < 0 ? 1 : 0];
    counts = add(counts, { ...NO_COUNTS, changed: raised + lowered, raised, lowered });
  }
  return counts;
}

async function markPage(db: Database, attempts: readonly AskingAttempt[], correction: Correction) {
  const members = byMember(attempts);
  let counts = NO_COUNTS;
  for (let start = 0; start < members.length; start += LANES) {
    const lane = members.slice(start, start + LANES).map((own) => markMember(db, own, correction));
    counts = (await Promise.all(lane)).reduce(add, counts);
  }
  return counts;
}

/** The audit entry of a complete pass. Its id is fixed, so writing it again gives the same entry. */
const noteThrough = (db: Database, { _id, correction, path, by, pass }: CorrectionDoc, counts: CorrectionCounts) => {
  const { done, changed, raised, lowered, waiting } = counts;
  const entry = auditEntry(
    { newId: () => `${_id}:${pass}`, now: correction.at, caller: { memberId: by } },
    {
      action: 'correction.applied',
      subject: correction.question,
      path,
      detail: { version: correction.version, isVoid: correction.isVoid, done, changed, raised, lowered, waiting },
    },
  );
  return db.in(AuditLog).put(entry);
};

async function runPage(db: Database, job: CorrectionDoc, now: number): Promise<void> {
  const { correction, after, pass } = job;
  if (after === '') await correctPapers(db, correction, now);
  const { attempts, last, isEnd } = await nextAttempts(db, correction.question, after);
  const counts = add(job.counts, await markPage(db, attempts, correction));
  if (!isEnd) {
    await saveProgress(db, job, { after: last ?? after, counts });
    return;
  }
  await noteThrough(db, job, counts);
  const isDone = pass > 1 && counts.waiting === 0;
  await saveProgress(
    db,
    job,
    isDone ? { state: 'done', through: counts } : { pass: pass + 1, after: '', counts: NO_COUNTS, through: counts },
  );
}

/** Continues a correction by some pages of its first pass. Later passes are left to the timer. */
export async function runCorrection(
  { db, now }: { db: Database; now: number },
  correctionId: string,
  pages: number,
): Promise<CorrectionDoc | null> {
  let job = await findCorrection(db, correctionId);
  for (let page = 0; page < pages && job?.through === null; page += 1) {
    await runPage(db, job, now);
    job = await findCorrection(db, correctionId);
  }
  return job;
}

/** Continues every running correction: those whose call broke off, and those with waiting attempts. */
export async function runCorrections(
  { db, now }: { db: Database; now: number },
  failures: TimerFailures,
): Promise<void> {
  const due = (await findRunning(db, JOBS_OF_A_RUN)).filter(({ correction }) => now - correction.at > SETTLED_MS);
  for (const { _id } of due) {
    try {
      let job = await findCorrection(db, _id);
      const pass = job?.pass;
      for (let page = 0; page < PAGES_OF_A_RUN && job?.state === 'running' && job.pass === pass; page += 1) {
        await runPage(db, job, now);
        job = await findCorrection(db, _id);
      }
    } catch (error) {
      failures.push([_id, error]);
    }
  }
}
