import { rulesOf } from '../../../core/bank/question-types/rules';
import { QUESTION_TYPES } from '../../../core/bank/question-types/shapes';
import type { EndedRun } from '../../../core/practice/minute/run';
import { command, type Database } from '../../_kit/database';
import type { QuestionDoc } from '../../bank/public';
import { Questions } from '../../bank/public';
import { MinuteRuns } from '../collections';
import type { MinuteRunDoc } from '../documents';

const QUICK_TYPES = QUESTION_TYPES.filter((type) => rulesOf(type).isQuick);

export const findRun = (db: Database, id: string): Promise<MinuteRunDoc | null> => db.in(MinuteRuns).find(id);

/** Resolves to false if the run existed already. */
export const addRun = (db: Database, doc: MinuteRunDoc): Promise<boolean> => db.in(MinuteRuns).add(doc);

/** Random active questions of quick types from these banks, without those to leave out. One request. */
export const sampleQuestions = (
  db: Database,
  { unitIds, without, size }: { unitIds: readonly string[]; without: readonly string[]; size: number },
): Promise<QuestionDoc[]> =>
  db.in(Questions).aggregate<QuestionDoc>(
    {
      match: {
        unitId: { $in: unitIds },
        state: 'active',
        type: { $in: QUICK_TYPES },
        ...(without.length > 0 ? { _id: { $nin: without } } : {}),
      },
    },
    { sample: { size } },
  );

/** The fields of an ended run that are needed to find its mistakes. */
export type EndedRunDoc = { _id: string } & Pick<EndedRun, 'questions' | 'answers' | 'result' | 'endedAt'>;

/** A member's runs that ended at `since` (ms) or later, oldest first. One request. */
export async function findEndedRuns(
  db: Database,
  { memberId, since, limit }: { memberId: string; since: number; limit: number },
): Promise<EndedRunDoc[]> {
  const found = await db.in(MinuteRuns).query(
    { memberId, state: 'ended', endedAt: command().gte(since) },
    {
      orderBy: [['endedAt', 'asc']],
      limit,
      fields: ['state', 'questions.key', 'questions.id', 'questions.points', 'answers', 'result', 'endedAt'],
    },
  );
  return found.flatMap((run) => (run.state === 'ended' ? [run] : []));
}
