import { readQuestion } from '../../../../core/bank/read-question';
import { checkQuestions } from '../../../../core/bank/rules/check-questions';
import * as contract from '../../../../core/bank/stale/contract';
import { ok } from '../../../../core/kernel/result';
import { auditEntry } from '../../../_kit/audit';
import { route } from '../../../_kit/serve';
import { findAdministeredUnit } from '../../../org/public';
import { questionDocId } from '../../questions/document';
import { findQuestions } from '../../questions/repository';
import { countOf, outcomeOf, writeQuestions } from '../../questions/write-questions';
import { problemMessage } from '../problem-message';

export const importQuestions = route(contract.importQuestions, async ({ unitId, questions }, context) => {
  const { caller, db, now } = context;
  const found = await findAdministeredUnit(db, caller, unitId);
  if (!found.ok) return found;
  const unit = found.value;

  const { accepted, rejected } = checkQuestions(questions.map(readQuestion));
  const stored = await findQuestions(
    db,
    accepted.map((question) => questionDocId(unitId, question.questionId)),
  );
  const storedById = new Map(stored.map((doc) => [doc.questionId, doc]));
  const differing = accepted.filter((question) => outcomeOf(question, storedById.get(question.questionId)) !== 'same');

  const outcomes = await writeQuestions(
    db,
    { unit, questions: differing, written: { at: now, by: caller.memberId, change: 'imported' }, initial: 'active' },
    () => auditEntry(context, { action: 'questions.imported', subject: unit._id, path: unit.path }),
  );
  const added = countOf(outcomes, 'added');
  const changed = countOf(outcomes, 'changed');
  return ok({
    added,
    changed,
    same: accepted.length - added - changed,
    problems: rejected.map(({ index, questionId, problem }) => ({
      index,
      questionId,
      message: problemMessage(problem),
    })),
  });
});
