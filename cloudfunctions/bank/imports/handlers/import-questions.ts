import type { Question } from '../../../../core/bank/question';
import { readQuestion } from '../../../../core/bank/read-question';
import { checkQuestions } from '../../../../core/bank/rules/check-questions';
import { IN_TEST } from '../../../../core/bank/rules/formats/judge-draft';
import * as contract from '../../../../core/bank/stale/contract';
import { ok } from '../../../../core/kernel/result';
import { auditEntry } from '../../../_kit/audit';
import { route } from '../../../_kit/serve';
import { findAdministeredUnit } from '../../../org/public';
import { findWithheld } from '../../../quiz/public';
import { questionDocId } from '../../questions/document';
import { findQuestions } from '../../questions/repository';
import { countOf, outcomeOf, writeQuestions } from '../../questions/write-questions';
import { problemMessage } from '../problem-message';

export const importQuestions = route(contract.importQuestions, async ({ unitId, questions }, context) => {
  const { caller, db, now } = context;
  const found = await findAdministeredUnit(db, caller, unitId);
  if (!found.ok) return found;
  const unit = found.value;

  const read = questions.map(readQuestion);
  const { accepted, rejected } = checkQuestions(read);
  const ids = accepted.map(({ questionId }) => questionDocId(unitId, questionId));
  const [stored, withheld] = await Promise.all([findQuestions(db, ids), findWithheld(db, caller, now)]);
  // Whether one of these changes would tell whether its sender has guessed the key.
  const isInTest = ({ questionId }: Question): boolean => withheld.has(questionDocId(unitId, questionId));
  const free = accepted.filter((question) => !isInTest(question));
  const inTest = read.flatMap((each, index) =>
    each.ok && isInTest(each.question) && accepted.includes(each.question)
      ? [{ index, questionId: each.question.questionId, message: IN_TEST.message }]
      : [],
  );
  const storedById = new Map(stored.map((doc) => [doc.questionId, doc]));
  const differing = free.filter((question) => outcomeOf(question, storedById.get(question.questionId)) !== 'same');

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
    same: free.length - added - changed,
    problems: [
      ...rejected.map(({ index, questionId, problem }) => ({ index, questionId, message: problemMessage(problem) })),
      ...inTest,
    ].sort((one, other) => one.index - other.index),
  });
});
