import type { ReportReason } from '../../../core/bank/reports/contract';
import type { KeptCheck } from '../../_kit/content-check';
import { command, type Database, type Stored } from '../../_kit/database';
import { PAGE_LIMIT } from '../../_kit/page';
import { QuestionReports } from '../collections';

/** A member's report about one version of a question. `_id` is `<questionDocId>:<version>:<memberId>`. */
export interface ReportDoc extends Stored {
  /** `_id` of the question. */
  subject: string;
  /** Path of its bank, root first. */
  path: readonly string[];
  version: number;
  memberId: string;
  /** The attempt and question key where the member met it. */
  attemptId: string;
  question: string;
  reason: ReportReason;
  text: string;
  at: number;
  state: 'waiting' | 'withdrawn' | 'answered';
  /** '' until it is answered. */
  answer: string;
  /** What became of checking `text`; missing without one, and in one from before this was kept. */
  check?: KeptCheck;
}

/** The most documents that one query returns. */
const MOST = 1000;

export const reportIdOf = ({ subject, version, memberId }: Pick<ReportDoc, 'subject' | 'version' | 'memberId'>) =>
  `${subject}:${version}:${memberId}`;

export const findReport = (db: Database, id: string): Promise<ReportDoc | null> => db.in(QuestionReports).find(id);
export const putReport = (db: Database, report: ReportDoc): Promise<void> => db.in(QuestionReports).put(report);

/** Withdraws a report unless it was answered; resolves to whether it did. */
export const withdraw = async (db: Database, id: string): Promise<boolean> =>
  (await db.in(QuestionReports).updateWhere({ _id: id, state: 'waiting' }, { state: 'withdrawn' })) > 0;

/** A member's reports about one attempt, latest first. */
export const findMine = (db: Database, memberId: string, attemptId: string): Promise<ReportDoc[]> =>
  db.in(QuestionReports).query({ memberId, attemptId }, { orderBy: [['at', 'desc']], limit: MOST });

/** A page of question ids of these banks with waiting reports. */
export async function findReported(
  db: Database,
  unitIds: readonly string[],
  after: string | undefined,
): Promise<string[]> {
  const found = await db.in(QuestionReports).aggregate<{ _id: string }>(
    {
      match: {
        state: 'waiting',
        path: { $in: [...unitIds] },
        ...(after === undefined ? {} : { subject: { $gt: after } }),
      },
    },
    { group: { _id: '$subject' } },
    { sort: { _id: 1 } },
    { limit: PAGE_LIMIT },
  );
  return found.map(({ _id }) => _id);
}

/** The questions of these banks with waiting reports, each with the time of its oldest one, longest waiting first. */
export const findLongestWaiting = (
  db: Database,
  unitIds: readonly string[],
  limit: number,
): Promise<{ _id: string; since: number }[]> =>
  db
    .in(QuestionReports)
    .aggregate<{ _id: string; since: number }>(
      { match: { state: 'waiting', path: { $in: [...unitIds] } } },
      { group: { _id: '$subject', since: { $min: '$at' } } },
      { sort: { since: 1, _id: 1 } },
      { limit },
    );

/** The waiting reports about these questions. */
export const findWaiting = (
  db: Database,
  unitIds: readonly string[],
  subjects: readonly string[],
): Promise<ReportDoc[]> =>
  db
    .in(QuestionReports)
    .query(
      { state: 'waiting', path: command().in([...unitIds]), subject: command().in([...subjects]) },
      { limit: MOST },
    );

export const countWaiting = async (db: Database, unitIds: readonly string[]): Promise<number> => {
  const [row] = await db
    .in(QuestionReports)
    .aggregate<{ count: number }>(
      { match: { state: 'waiting', path: { $in: [...unitIds] } } },
      { group: { _id: '$subject' } },
      { group: { _id: null, count: { $sum: 1 } } },
    );
  return row?.count ?? 0;
};

/** Answers a report if it still waits; resolves to whether it did. */
export const answer = async (db: Database, id: string, words: string): Promise<boolean> =>
  (await db.in(QuestionReports).updateWhere({ _id: id, state: 'waiting' }, { state: 'answered', answer: words })) > 0;
