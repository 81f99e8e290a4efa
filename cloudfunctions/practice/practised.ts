import { command, type Database } from '../_kit/database';
import { MinuteRuns } from './collections';

/** Ids in one query condition. */
const SLICE = 500;

/** Whether any member got one of these questions in a minute run. One request per 500 ids. */
export async function isPractised(db: Database, questionIds: readonly string[]): Promise<boolean> {
  for (let start = 0; start < questionIds.length; start += SLICE) {
    const slice = questionIds.slice(start, start + SLICE);
    const [found] = await db
      .in(MinuteRuns)
      .query({ 'questions.id': command().in(slice) }, { limit: 1, fields: ['memberId'] });
    if (found) return true;
  }
  return false;
}
