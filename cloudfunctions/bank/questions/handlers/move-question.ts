import * as contract from '../../../../core/bank/questions/contract';
import { readQuestion } from '../../../../core/bank/read-question';
import { mayActivate, mayChange, mayWrite } from '../../../../core/bank/rules/desk-rights';
import { decide, evolve } from '../../../../core/bank/rules/question-workflow';
import { ok, type Result, refuse } from '../../../../core/kernel/result';
import { auditEntry } from '../../../_kit/audit';
import { AuditLog } from '../../../_kit/collections';
import type { Transaction } from '../../../_kit/database';
import { route } from '../../../_kit/serve';
import { findWithheld } from '../../../quiz/public';
import type { QuestionDoc } from '../../documents';
import { questionOf } from '../document';
import { questionsIn } from '../repository';
import { viewQuestion } from '../views';
import { writeCondition } from '../write-questions';

type Refusal = 'NOT_FOUND' | 'FORBIDDEN' | 'CONFLICT' | 'WRONG_STATE' | 'QUESTION_INCOMPLETE' | 'QUESTION_IN_TEST';

const AUDITED = { activate: 'question.activated', retire: 'question.retired' } as const;

export const moveQuestion = route(contract.moveQuestion, async ({ id, seenRevision, command }, context) => {
  const { caller, db, now } = context;
  const audit = auditEntry(context, { action: AUDITED[command], subject: id, path: [] });

  const withheld = await findWithheld(db, caller, now);

  const moveIn = async (transaction: Transaction): Promise<Result<QuestionDoc, Refusal>> => {
    const stored = await questionsIn(transaction).find(id);
    if (!stored || !mayWrite(caller.roles, stored.path)) return refuse('NOT_FOUND');
    const { path, state, outdated, version } = stored;
    const isMine = command === 'activate' ? mayActivate(caller.roles, path) : mayChange(caller.roles, path, state);
    if (!isMine) return refuse('FORBIDDEN');
    // The answer contains the question with its key.
    if (withheld.has(id)) return refuse('QUESTION_IN_TEST');
    const decided = decide({ name: command }, { state, outdated });
    if (!decided.ok) return decided;
    if (decided.value.length === 0) return ok(stored);
    if (version !== seenRevision) return refuse('CONFLICT');
    // An imported draft may lack fields that a question needs before members may be asked it.
    if (command === 'activate' && !readQuestion(questionOf(stored)).ok) return refuse('QUESTION_INCOMPLETE');

    const condition = decided.value.reduce(evolve, { state, outdated });
    await writeCondition(transaction, id, condition);
    await transaction.in(AuditLog).put({ ...audit, path, detail: { version } });
    return ok({ ...stored, ...condition });
  };
  const moved = await db.transaction(moveIn);
  return moved.ok ? ok(await viewQuestion(db, moved.value, caller.roles)) : moved;
});
