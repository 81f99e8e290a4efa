import * as contract from '../../../../core/bank/questions/contract';
import { bodyProblem } from '../../../../core/bank/rules/check-questions';
import { mayChange, mayWrite } from '../../../../core/bank/rules/desk-rights';
import { ok, type Result, refuse } from '../../../../core/kernel/result';
import { auditEntry } from '../../../_kit/audit';
import { AuditLog } from '../../../_kit/collections';
import type { Transaction } from '../../../_kit/database';
import { route } from '../../../_kit/serve';
import { findUnit } from '../../../org/public';
import { findWithheld } from '../../../quiz/public';
import type { QuestionDoc, Written } from '../../documents';
import { questionDoc, questionDocId } from '../document';
import { isQuoted } from '../quoted';
import { questionsIn } from '../repository';
import { viewQuestion } from '../views';
import { conditionAfter, outcomeOf, writeVersion } from '../write-questions';

export const saveQuestion = route(contract.saveQuestion, async (input, context) => {
  const { unitId, questionId, seenRevision, content } = input;
  const { caller, db, now } = context;
  const unit = await findUnit(db, unitId);
  if (!unit || !mayWrite(caller.roles, unit.path)) return refuse('NOT_FOUND');
  if (bodyProblem(content.stem, content.body)) return refuse('QUESTION_UNFIT');
  if (!(await isQuoted(db, content.source))) return refuse('QUOTE_NOT_FOUND');

  const subject = questionDocId(unitId, questionId);
  // The answer contains former versions, with keys.
  if ((await findWithheld(db, caller, now)).has(subject)) return refuse('QUESTION_IN_TEST');

  const question = { questionId, ...content };
  const written: Written = { at: now, by: caller.memberId, change: 'edited' };
  const audit = auditEntry(context, { action: 'question.saved', subject, path: unit.path });

  const saveIn = async (transaction: Transaction): Promise<Result<QuestionDoc, 'FORBIDDEN' | 'CONFLICT'>> => {
    const bank = questionsIn(transaction);
    const stored = await bank.find(subject);
    if (stored && !mayChange(caller.roles, stored.path, stored.state)) return refuse('FORBIDDEN');
    // A repeated request finds what the first one wrote.
    if (stored && outcomeOf(question, stored) === 'same') return ok(stored);
    if ((stored?.version ?? null) !== seenRevision) return refuse('CONFLICT');

    const saved = stored
      ? await writeVersion(transaction, stored, { question, condition: conditionAfter(question, stored), written })
      : questionDoc(unit, question, { version: 1, written, state: 'draft', outdated: null });
    if (!stored) await bank.put(saved);
    const detail = { version: saved.version, state: saved.state };
    await transaction.in(AuditLog).put({ ...audit, detail });
    return ok(saved);
  };
  const saved = await db.transaction(saveIn);
  return saved.ok ? ok(await viewQuestion(db, saved.value, caller.roles)) : saved;
});
