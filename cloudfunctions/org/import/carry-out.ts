import { unitsHeld } from '../../../core/kernel/roles';
import type { ImportReport, RowProblem } from '../../../core/org/import-contract';
import { type ImportPlan, type ImportStep, reportOf } from '../../../core/org/rules/import-step';
import { auditEntry } from '../../_kit/audit';
import { AuditLog } from '../../_kit/collections';
import type { MemberContext } from '../../_kit/serve';
import { inParallel } from './in-parallel';

interface Import<Thing> {
  subject: 'units' | 'members';
  /** Number of rows in the file. */
  total: number;
  plan: ImportPlan<Thing>;
  /** Carries out one step; resolves to a problem if somebody else changed the same thing meanwhile. */
  write: (step: ImportStep<Thing>) => Promise<RowProblem | null>;
}

/** Carries out a plan and reports the result. The import is audited before the first row is written. */
export async function carryOut<Thing>(
  context: MemberContext,
  { subject, total, plan, write }: Import<Thing>,
): Promise<ImportReport> {
  const { added, changed } = reportOf(total, plan);
  if (added + changed > 0) {
    const path = unitsHeld(context.caller.roles, ['admin']);
    await context.db
      .in(AuditLog)
      .add(auditEntry(context, { action: 'roster.imported', subject, path, detail: { added, changed } }));
  }
  const overtaken = (await inParallel(plan.steps, write)).filter((problem) => problem !== null);
  const written = plan.steps.filter((step) => !overtaken.some((problem) => problem.line === step.line));
  return reportOf(total, { ...plan, steps: written, problems: [...plan.problems, ...overtaken] });
}
