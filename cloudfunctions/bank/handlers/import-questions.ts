import { isDeepStrictEqual } from 'node:util';
import type { Question } from '../../../core/bank/question';
import { readQuestion } from '../../../core/bank/read-question';
import { checkQuestions } from '../../../core/bank/rules/check-questions';
import type { importQuestions } from '../../../core/bank/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { type AuditDoc, auditEntry } from '../../_kit/audit';
import type { Handler, MemberContext } from '../../_kit/serve';
import type { UnitDoc } from '../../org/public';
import { findAdministeredUnit } from '../../org/public';
import type { QuestionDoc } from '../documents';
import { problemMessage } from '../problem-message';
import { questionDoc, questionDocId, questionOf } from '../question-document';
import { findQuestions, questionsIn } from '../repository';

type Outcome = 'added' | 'changed' | 'same';

/** Questions written in one transaction, well below what one may hold. */
const BATCH = 25;

const outcomeOf = (question: Question, stored: QuestionDoc | null | undefined): Outcome => {
  if (!stored) return 'added';
  return isDeepStrictEqual(questionOf(stored), question) ? 'same' : 'changed';
};

/** What was found out about the source, or decided because of it, holds until the source is another. */
const standingOf = (question: Question, stored: QuestionDoc | null): Pick<QuestionDoc, 'state' | 'outdated'> =>
  stored && isDeepStrictEqual(stored.source, question.source)
    ? { state: stored.state, outdated: stored.outdated }
    : { state: 'active', outdated: null };

/** Writes what differs from the bank, as it is at that moment, with its line in the audit log. */
const writeBatch = (questions: readonly Question[], unit: UnitDoc, context: MemberContext): Promise<Outcome[]> => {
  const audit = auditEntry(context, { action: 'questions.imported', subject: unit._id, path: unit.path });
  return context.db.transaction(async (transaction) => {
    const bank = questionsIn(transaction);
    const outcomes: Outcome[] = [];
    for (const question of questions) {
      const stored = await bank.find(questionDocId(unit._id, question.questionId));
      const outcome = outcomeOf(question, stored);
      outcomes.push(outcome);
      if (outcome === 'same') continue;
      await bank.put(questionDoc(unit, question, (stored?.version ?? 0) + 1, standingOf(question, stored)));
    }
    const countOf = (outcome: Outcome): number => outcomes.filter((each) => each === outcome).length;
    const detail = { added: countOf('added'), changed: countOf('changed') };
    if (detail.added + detail.changed > 0) {
      await transaction.collection<AuditDoc>('auditLog').put({ ...audit, detail });
    }
    return outcomes;
  });
};

export const handleImportQuestions: Handler<typeof importQuestions> = async ({ unitId, questions }, context) => {
  const unit = await findAdministeredUnit(context.db, context.caller, unitId);
  if (!unit.ok) return unit;

  const { accepted, rejected } = checkQuestions(questions.map(readQuestion));
  const stored = await findQuestions(
    context.db,
    accepted.map((question) => questionDocId(unitId, question.questionId)),
  );
  const storedById = new Map(stored.map((doc) => [doc.questionId, doc]));
  const differing = accepted.filter((question) => outcomeOf(question, storedById.get(question.questionId)) !== 'same');

  const outcomes: Outcome[] = [];
  for (let start = 0; start < differing.length; start += BATCH) {
    outcomes.push(...(await writeBatch(differing.slice(start, start + BATCH), unit.value, context)));
  }
  const added = outcomes.filter((outcome) => outcome === 'added').length;
  const changed = outcomes.filter((outcome) => outcome === 'changed').length;
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
};
