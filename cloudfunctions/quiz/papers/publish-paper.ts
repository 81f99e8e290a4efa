import type { AssignmentKind } from '../../../core/kernel/assignment';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { questionCount } from '../../../core/quiz/papers/paper';
import { decidePaper, published } from '../../../core/quiz/rules/papers/workflow';
import { type AssignmentDoc, assignmentDoc } from '../../_kit/assignments';
import { auditEntry } from '../../_kit/audit';
import { Assignments, AuditLog } from '../../_kit/collections';
import type { MemberContext } from '../../_kit/serve';
import { findUnits, type UnitDoc } from '../../org/public';
import type { PaperDoc } from '../documents';
import { composeSections } from './compose-paper';
import { papersIn, touchedAt } from './repository';
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

/** Fixes the paper's questions and writes it with its assignment. */
export async function publishPaper(
  { paper, unit }: Work,
  context: MemberContext,
): Promise<
  Result<PaperDoc, 'FORBIDDEN' | 'WRONG_STATE' | 'QUESTIONS_SHORT' | 'WINDOW_OVER' | 'CONFLICT' | 'NOT_FOUND'>
> {
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

  const ready: PaperDoc = {
    ...published(paper, { sections, seed }),
    revision: paper.revision + 1,
    ...touchedAt(paper._id, now),
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
