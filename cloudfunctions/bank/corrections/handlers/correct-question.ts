import * as contract from '../../../../core/bank/reports/workbench-contract';
import { bodyProblem } from '../../../../core/bank/rules/check-questions';
import { mayActivate } from '../../../../core/bank/rules/desk-rights';
import { ok, type Result, refuse } from '../../../../core/kernel/result';
import { isCorrection } from '../../../../core/quiz/rules/corrections/correct-question';
import { auditEntry } from '../../../_kit/audit';
import { AuditLog } from '../../../_kit/collections';
import type { Transaction } from '../../../_kit/database';
import { type MemberContext, route } from '../../../_kit/serve';
import {
  Corrections,
  correctionDoc,
  findWithheld,
  PAGES_OF_A_CALL,
  runCorrection,
  viewProgress,
} from '../../../quiz/public';
import type { QuestionDoc, Written } from '../../documents';
import { isQuoted } from '../../questions/quoted';
import { findQuestions, questionsIn } from '../../questions/repository';
import { hasSeen } from '../../questions/seen-in-test';
import { conditionAfter, outcomeOf, writeVersion } from '../../questions/write-questions';
import { answerReports } from '../../reports/answer-reports';

type Refusal = 'NOT_FOUND' | 'CONFLICT' | 'WRONG_STATE' | 'SHAPE_CHANGED' | 'NOTHING_TO_CORRECT';

/**
 * What a correction answers depends on the stored key, so somebody who can still be asked the question must have opened
 * it for correction, which is recorded: otherwise a refusal tells whether they guessed the key.
 */
async function tellsTheKey({ caller, db, now }: MemberContext, id: string, version: number): Promise<boolean> {
  if (!(await findWithheld(db, caller, now)).has(id)) return false;
  const [stored] = await findQuestions(db, [id]);
  // What somebody else keeps is NOT_FOUND, whatever is sent.
  if (!stored || !mayActivate(caller.roles, stored.path)) return false;
  // A correction of another version is refused whatever it says.
  if (stored.version !== version && stored.version !== version + 1) return false;
  return !(await hasSeen(db, caller.memberId, { _id: id, version }));
}

/**
 * The question and the job that marks attempts again are written together. The job itself can be interrupted at any
 * point.
 */
export const correctQuestion = route(contract.correctQuestion, async (input, context) => {
  const { id, seenRevision, content, isVoid, answer } = input;
  const { caller, db, now } = context;
  if (bodyProblem(content.stem, content.body)) return refuse('QUESTION_UNFIT');
  if (!(await isQuoted(db, content.source))) return refuse('QUOTE_NOT_FOUND');
  if (await tellsTheKey(context, id, seenRevision)) return refuse('QUESTION_IN_TEST');
  // As in dismissing: an administrator has no higher office to ask.
  if ((await context.checkText(answer)).verdict === 'risky') return refuse('CONTENT_REFUSED');
  const written: Written = { at: now, by: caller.memberId, change: 'corrected' };
  const audit = auditEntry(context, { action: 'question.corrected', subject: id, path: [] });

  const correctIn = async (transaction: Transaction): Promise<Result<QuestionDoc, Refusal>> => {
    const stored = await questionsIn(transaction).find(id);
    if (!stored || !mayActivate(caller.roles, stored.path)) return refuse('NOT_FOUND');
    const question = { questionId: stored.questionId, ...content };
    const isSame = outcomeOf(question, stored) === 'same';
    // A repeated request continues what the first one began.
    const isRepeat = stored.written?.change === 'corrected' && stored.written.by === caller.memberId;
    if (isSame && isRepeat && stored.version === seenRevision + 1) return ok(stored);
    if (stored.version !== seenRevision) return refuse('CONFLICT');
    if (stored.state === 'draft') return refuse('WRONG_STATE');
    if (isSame && !isVoid) return refuse('NOTHING_TO_CORRECT');
    if (!isCorrection(stored, content)) return refuse('SHAPE_CHANGED');

    const condition = isVoid ? { state: 'retired' as const, outdated: null } : conditionAfter(question, stored);
    const corrected = await writeVersion(transaction, stored, { question, condition, written });
    const job = correctionDoc(stored, corrected, { isVoid, at: now, by: caller.memberId });
    await transaction.in(Corrections).put(job);
    const { path, version } = corrected;
    await transaction.in(AuditLog).put({ ...audit, path, detail: { version, isVoid } });
    return ok(corrected);
  };
  const corrected = await db.transaction(correctIn);
  if (!corrected.ok) return corrected;

  const { version } = corrected.value;
  await answerReports(db, corrected.value, answer, now);
  const job = await runCorrection({ db, now }, `${id}:${version}`, PAGES_OF_A_CALL);
  return job ? ok(await viewProgress(db, job)) : refuse('NOT_FOUND');
});
