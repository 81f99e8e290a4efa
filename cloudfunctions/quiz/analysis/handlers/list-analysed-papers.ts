import { assignmentKind } from '../../../../core/kernel/assignment';
import { ok } from '../../../../core/kernel/result';
import { unitsHeld } from '../../../../core/kernel/roles';
import * as contract from '../../../../core/quiz/analysis/contract';
import { Assignments } from '../../../_kit/collections';
import { command } from '../../../_kit/database';
import { PAGE_LIMIT, pageOf } from '../../../_kit/page';
import { route } from '../../../_kit/serve';

/** Kinds of assignment that members complete by an attempt at a paper. */
const OF_PAPERS = assignmentKind.options.filter((kind) => kind !== 'requiredReading' && kind !== 'course');

export const listAnalysedPapers = route(contract.listAnalysedPapers, async ({ cursor }, { caller, db }) => {
  const found = await db.in(Assignments).query(
    {
      isWithdrawn: false,
      kind: command().in(OF_PAPERS),
      audience: command().in(unitsHeld(caller.roles, ['editor', 'admin'])),
      ...(cursor === undefined ? {} : { dueOrder: command().lt(cursor) }),
    },
    { orderBy: [['dueOrder', 'desc']], limit: PAGE_LIMIT },
  );
  return ok(
    pageOf(
      found,
      ({ dueOrder }) => dueOrder,
      ({ subjectId, title, opensAt, dueAt }) => ({ paperId: subjectId, title, opensAt, closesAt: dueAt }),
    ),
  );
});
