import { isDeepStrictEqual } from 'node:util';
import type { Question } from '../../../core/bank/question';
import { type Condition, decide, evolve } from '../../../core/bank/rules/question-workflow';
import type { QuestionState } from '../../../core/bank/stale/outdated';
import type { AuditDoc } from '../../_kit/audit';
import { AuditLog } from '../../_kit/collections';
import type { Database, Transaction } from '../../_kit/database';
import { QuestionVersions } from '../collections';
import type { QuestionDoc, Written } from '../documents';
import { questionDoc, questionDocId, questionOf, versionDoc } from './document';
import { questionsIn } from './repository';

export type Outcome = 'added' | 'changed' | 'same';

/** Questions written in one transaction, well below its limit. */
const BATCH = 25;

export const outcomeOf = (question: Question, stored: QuestionDoc | null | undefined): Outcome => {
  if (!stored) return 'added';
  return isDeepStrictEqual(questionOf(stored), question) ? 'same' : 'changed';
};

/**
 * The state after a new content: findings about the source, and decisions based on them, apply until the source
 * changes.
 */
export function conditionAfter(question: Question, stored: QuestionDoc): Condition {
  const condition = { state: stored.state, outdated: stored.outdated };
  if (isDeepStrictEqual(stored.source, question.source)) return condition;
  const decided = decide({ name: 'resource' }, condition);
  return decided.ok ? decided.value.reduce(evolve, condition) : condition;
}

/** Writes a new version of a question with its new state; the former version is kept. */
export async function writeVersion(
  transaction: Transaction,
  stored: QuestionDoc,
  { question, condition, written }: { question: Question; condition: Condition; written: Written },
): Promise<QuestionDoc> {
  const next = questionDoc({ _id: stored.unitId, path: stored.path }, question, {
    version: stored.version + 1,
    written,
    ...condition,
  });
  await transaction.in(QuestionVersions).put(versionDoc(stored));
  await questionsIn(transaction).put(next);
  return next;
}

/** Changes only the state of a question, without a new version. */
export const writeCondition = (transaction: Transaction, id: string, condition: Condition): Promise<void> =>
  questionsIn(transaction).update(id, { state: condition.state, outdated: condition.outdated });

interface Batch {
  unit: { _id: string; path: readonly string[] };
  questions: readonly Question[];
  written: Written;
  /** State of a question that is new. */
  initial: Extract<QuestionState, 'draft' | 'active'>;
}

/** Writes one question, compared with the bank at that moment. */
async function writeIn(
  transaction: Transaction,
  question: Question,
  { unit, written, initial }: Omit<Batch, 'questions'>,
): Promise<Outcome> {
  const bank = questionsIn(transaction);
  const stored = await bank.find(questionDocId(unit._id, question.questionId));
  const outcome = outcomeOf(question, stored);
  if (!stored) {
    await bank.put(questionDoc(unit, question, { version: 1, written, state: initial, outdated: null }));
  } else if (outcome === 'changed') {
    await writeVersion(transaction, stored, { question, condition: conditionAfter(question, stored), written });
  }
  return outcome;
}

/**
 * Writes the questions of a unit in batches, each with one transaction and one audit entry. Resolves to the outcome of
 * each question, in order. An interrupted call can be repeated: questions already written are recognised.
 * @param auditOf makes the audit entry of a batch; its id must be drawn before the transaction
 */
export async function writeQuestions(db: Database, batch: Batch, auditOf: () => AuditDoc): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let start = 0; start < batch.questions.length; start += BATCH) {
    const slice = batch.questions.slice(start, start + BATCH);
    const audit = auditOf();
    outcomes.push(
      ...(await db.transaction(async (transaction) => {
        const done: Outcome[] = [];
        for (const question of slice) done.push(await writeIn(transaction, question, batch));
        const detail = { added: countOf(done, 'added'), changed: countOf(done, 'changed') };
        if (detail.added + detail.changed > 0) {
          await transaction.in(AuditLog).put({ ...audit, detail: { ...audit.detail, ...detail } });
        }
        return done;
      })),
    );
  }
  return outcomes;
}

export const countOf = (outcomes: readonly Outcome[], wanted: Outcome): number =>
  outcomes.filter((outcome) => outcome === wanted).length;
