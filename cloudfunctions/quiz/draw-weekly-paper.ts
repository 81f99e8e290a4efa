import { ok, type Result, refuse } from '../../core/kernel/result';
import { paperIdOf } from '../../core/quiz/paper';
import { drawPool } from '../../core/quiz/rules/draw-pool';
import { weekAt, weeklyPaper } from '../../core/quiz/rules/weekly-paper';
import type { Blueprint } from '../../core/quiz/workbench-contract';
import { assignmentDoc, assignmentsIn } from '../_kit/assignments';
import { type AuditDoc, auditEntry } from '../_kit/audit';
import type { TimerContext } from '../_kit/serve';
import { findQuestions, listBank } from '../bank/public';
import type { UnitDoc } from '../org/public';
import { hasPaper, papersIn } from './attempt-repository';
import { snapshotOf } from './snapshot';

interface DrawnPaper {
  paperId: string;
  unitId: string;
  week: string;
  isNew: boolean;
}

/**
 * Draws this week's paper of a unit from its bank and those of the units above, and writes it with its assignment.
 * A week that has a paper keeps it.
 */
export async function drawWeeklyPaper(
  { db, now, newId }: TimerContext,
  unit: UnitDoc,
  blueprint: Blueprint,
  actorId: string,
): Promise<Result<DrawnPaper, 'QUESTIONS_SHORT'>> {
  const week = weekAt(now);
  const paperId = paperIdOf(unit._id, week);
  const drawn = { paperId, unitId: unit._id, week };
  if (await hasPaper(db, paperId)) return ok({ ...drawn, isNew: false });

  const seed = newId();
  const pool = drawPool(blueprint, await listBank(db, unit.path), seed);
  if (pool.shortages.length > 0) return refuse('QUESTIONS_SHORT');

  const questions = await findQuestions(db, pool.sections.flat());
  const snapshots = new Map(questions.map((doc) => [doc._id, snapshotOf(doc)]));
  const candidates = pool.sections.map((ids) => ids.flatMap((id) => snapshots.get(id) ?? []));
  const paper = weeklyPaper(unit._id, blueprint, candidates, { now, seed });
  const assignment = assignmentDoc({
    kind: 'weeklyTest',
    subjectId: paperId,
    title: paper.title,
    scope: [unit],
    opensAt: paper.opensAt,
    dueAt: paper.closesAt,
    facts: { questions: paper.sections.reduce((sum, { count }) => sum + count, 0), minutes: paper.minutes },
  });
  const audit = auditEntry(
    { newId, now, caller: { memberId: actorId } },
    { action: 'paper.drawn', subject: paperId, path: unit.path },
  );

  const isNew = await db.transaction(async (transaction) => {
    const papers = papersIn(transaction);
    if (await papers.find(paperId)) return false;
    await papers.put({ _id: paperId, v: 1, ...paper });
    await assignmentsIn(transaction).put(assignment);
    await transaction.collection<AuditDoc>('auditLog').put(audit);
    return true;
  });
  return ok({ ...drawn, isNew });
}
