import type { AssignmentKind } from '../../../core/kernel/assignment';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { questionCount } from '../../../core/quiz/papers/paper';
import { decidePaper, published } from '../../../core/quiz/rules/papers/workflow';
import { type AssignmentDoc, assignmentDoc } from '../../_kit/assignments';
import { auditEntry } from '../../_kit/audit';
import { Assignments, AuditLog } from '../../_kit/collections';
import { lookedWords } from '../../_kit/desk/check';
import { stampOf } from '../../_kit/desk/desk';
import { checkOwnWords } from '../../_kit/own-words';
import type { MemberContext } from '../../_kit/serve';
import { findUnits, type UnitDoc } from '../../org/public';
import { Papers } from '../collections';
import type { PaperDoc } from '../documents';
import { composeSections } from './compose-paper';
import { papersIn } from './repository';
import { findAskedFor } from './withheld';
import type { Work } from './work';

const KIND: Record<PaperDoc['kind'], AssignmentKind> = {
  weekly: 'weeklyTest',
  fixed: 'fixedPaper',
  contest: 'contest',
};

const assignmentOf = (paper: PaperDoc, scope: readonly UnitDoc[]): AssignmentDoc =>
  assignmentDoc({
    kind: KIND[paper.kind],
    subjectId: paper._id,
    title: paper.title,
    scope,
    opensAt: paper.opensAt,
    dueAt: paper.closesAt,
    facts: { questions: questionCount(paper.sections), minutes: paper.minutes },
  });

type PublishCode =
  | 'FORBIDDEN'
  | 'WRONG_STATE'
  | 'QUESTIONS_SHORT'
  | 'WINDOW_OVER'
  | 'CONFLICT'
  | 'NOT_FOUND'
  | 'CONTENT_REFUSED'
  | 'CONTENT_HELD'
  | 'CONTENT_DOUBTED';

/**
 * Fixes the paper's questions and writes it with its assignment.
 * @param looked whoever publishes it was told that nobody has checked its title, and has read it
 */
export async function publishPaper(
  { paper, unit }: Work,
  looked: boolean,
  context: MemberContext,
): Promise<Result<PaperDoc, PublishCode>> {
  const { db, now, newId } = context;
  const { plan } = paper;
  if (!plan) return refuse('WRONG_STATE');
  const scope = await findUnits(db, paper.scope);
  const elsewhere = await findAskedFor(db, [...new Set(scope.flatMap(({ path }) => path))], now);
  const seed = newId();
  const sections = await composeSections(db, plan.content, unit, { seed, elsewhere });
  const allowed = decidePaper({ name: 'publish' }, paper, {
    closesAt: paper.closesAt,
    isServed: sections !== null,
    now,
  });
  if (!allowed.ok) return allowed;
  if (!sections) return refuse('QUESTIONS_SHORT');
  if (scope.length < paper.scope.length) return refuse('NOT_FOUND');

  const words = { text: paper.title, kept: paper.check, path: unit.path, looked };
  const { check, ...checked } = await checkOwnWords(words, context);
  if (!checked.ok) {
    // The step is refused, the answer stays: the same words are not asked about again.
    await db.in(Papers).updateWhere({ _id: paper._id, revision: paper.revision }, { check });
    return refuse(checked.code);
  }
  const note = check.verdict === 'passed' ? null : lookedWords(check.verdict);
  const ready: PaperDoc = {
    ...published(paper, { sections, seed }),
    ...stampOf(paper, { step: 'publish', words: note }, context),
    check,
  };
  const audit = auditEntry(context, {
    action: 'paper.published',
    subject: paper._id,
    path: unit.path,
    detail: { kind: paper.kind, scope: paper.scope.join(' ') },
  });
  return db.transaction(async (transaction) => {
    const papers = papersIn(transaction);
    if ((await papers.find(paper._id))?.revision !== paper.revision) return refuse('CONFLICT');
    await papers.put(ready);
    await transaction.in(Assignments).put(assignmentOf(ready, scope));
    await transaction.in(AuditLog).put(audit);
    return ok(ready);
  });
}
