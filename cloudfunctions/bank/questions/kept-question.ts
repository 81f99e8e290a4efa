import { mayActivate } from '../../../core/bank/rules/desk-rights';
import type { Caller } from '../../_kit/caller';
import type { Database } from '../../_kit/database';
import type { QuestionDoc } from '../documents';
import { findQuestions } from './repository';

/** A question of a bank that the caller administers; null if it is unknown or belongs to another bank. */
export async function findKept(
  db: Database,
  { roles }: Pick<Caller, 'roles'>,
  id: string,
): Promise<QuestionDoc | null> {
  const [question] = await findQuestions(db, [id]);
  return question && mayActivate(roles, question.path) ? question : null;
}
