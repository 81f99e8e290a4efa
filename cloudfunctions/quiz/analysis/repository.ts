import type { FirstAttempt, PaperTally } from '../../../core/quiz/rules/analysis/tally';
import { command, type Database, type Stored } from '../../_kit/database';
import { Analyses, Attempts } from '../collections';

/** `_id` is the paper's id. Progress and result of counting its attempts. */
export interface AnalysisDoc extends Stored {
  startedAt: number;
  /** null while there are attempts left to count. */
  finishedAt: number | null;
  /** Id of the last member who was counted; '' before the first. */
  until: string;
  /** First attempts counted so far. */
  done: number;
  tally: PaperTally;
}

export const findAnalysis = (db: Database, paperId: string): Promise<AnalysisDoc | null> =>
  db.in(Analyses).find(paperId);

export const putAnalysis = (db: Database, doc: AnalysisDoc): Promise<void> => db.in(Analyses).put(doc);

const firstOver = (paperId: string) => ({ paperId, number: 1, state: command().in(['submitted', 'expired']) });

/** Number of closed first attempts at a paper. One request. */
export const countFirstAttempts = (db: Database, paperId: string): Promise<number> =>
  db.in(Attempts).count(firstOver(paperId));

/** A page of closed first attempts, by member id, without fields that no figure needs. One request. */
export async function findFirstAttempts(
  db: Database,
  { paperId, after, limit }: { paperId: string; after: string; limit: number },
): Promise<(FirstAttempt & { memberId: string })[]> {
  const found = await db.in(Attempts).query(
    { ...firstOver(paperId), memberId: command().gt(after) },
    {
      orderBy: [['memberId', 'asc']],
      limit,
      fields: [
        'memberId',
        'questions.key',
        'questions.id',
        'questions.points',
        'questions.letters',
        'answers',
        'result',
      ],
    },
  );
  return found.flatMap(({ memberId, questions, answers, result }) => {
    const lettered = questions.map((question) => ({ ...question, letters: question.letters ?? [] }));
    return result ? [{ memberId, questions: lettered, answers, result }] : [];
  });
}
