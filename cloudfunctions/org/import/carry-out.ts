import { unitsHeld } from '../../../core/kernel/roles';
import { type ImportPlan, type ImportStep, reportOf } from '../../../core/org/rules/import-step';
import type { ImportReport, RowProblem } from '../../../core/org/workbench-contract';
import { type AuditDoc, auditEntry } from '../../_kit/audit';
import type { MemberContext } from '../../_kit/serve';
import { inParallel } from './in-parallel';

interface Import<Thing> {
  subject: 'units' | 'members';
  /** Rows in the file. */
  total: number;
  plan: ImportPlan<Thing>;
  /** Carries out one step; a problem when somebody else was quicker. */
  write: (step: ImportStep<Thing>) => Promise<RowProblem | null>;
}

/** Writes what a plan says and reports what came of it. The audit log knows of the import before the first row. */
export async function carryOut<Thing>(
  context: MemberContext,
  { subject, total, plan, write }: Import<Thing>,
): Promise<ImportReport> {
  const { added, changed } = reportOf(total, plan.steps, plan.problems);
  if (added + changed > 0) {
    const path = unitsHeld(context.caller.roles, ['admin']);
    await context.db
      .collection<AuditDoc>('auditLog')
      .add(auditEntry(context, { action: 'roster.imported', subject, path, detail: { added, changed } }));
  }
  const overtaken = (await inParallel(plan.steps, write)).filter((problem) => problem !== null);
  const written = plan.steps.filter((step) => !overtaken.some((problem) => problem.line === step.line));
  return reportOf(total, written, [...plan.problems, ...overtaken]);
}
