import * as contract from '../../../core/classroom/workbench-contract';
import { assignmentId } from '../../../core/kernel/assignment';
import { ok, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { reaches } from '../../../core/kernel/scope';
import { auditEntry } from '../../_kit/audit';
import { Assignments, AuditLog } from '../../_kit/collections';
import { outsideCode } from '../../_kit/outside-code';
import { hideEntries } from '../../_kit/search-entries';
import { route } from '../../_kit/serve';
import { Courses } from '../collections';
import { isWithdrawn, WITHDRAWN } from '../documents';
import { PUBLISHERS } from '../publishing';
import { findCourse } from '../repository';
import { courseOwner } from '../searchable';

export const withdrawCourse = route(contract.withdrawCourse, async ({ courseId }, { caller, now, db, newId }) => {
  const existing = await findCourse(db, courseId);
  if (!existing) return refuse('NOT_FOUND');
  if (!holdsOn(caller.roles, PUBLISHERS, existing.path)) {
    return refuse(outsideCode(reaches(existing.scope, caller.path)));
  }
  if (isWithdrawn(existing)) return ok({ revision: existing.fingerprint });

  const audit = auditEntry(
    { newId, now, caller },
    { action: 'course.withdrawn', subject: courseId, path: existing.path, detail: { title: existing.title } },
  );
  const withdrawn = { ...existing, scope: [], fingerprint: WITHDRAWN };
  await hideEntries(db, [courseOwner(courseId)]);
  return db.transaction(async (transaction) => {
    const present = await transaction.in(Courses).find(courseId);
    if (present?.fingerprint === WITHDRAWN) return ok({ revision: WITHDRAWN });
    // The course was published again meanwhile: the caller has to see that version before withdrawing it.
    if (present?.fingerprint !== existing.fingerprint) return refuse('CONFLICT');
    await transaction.in(Courses).put(withdrawn);
    if (existing.dueAt !== null) {
      await transaction.in(Assignments).update(assignmentId('course', courseId), { isWithdrawn: true });
    }
    await transaction.in(AuditLog).put(audit);
    return ok({ revision: WITHDRAWN });
  });
});
