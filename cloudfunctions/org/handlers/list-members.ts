import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/org/workbench-contract';
import { auditEntry } from '../../_kit/audit';
import { AuditLog } from '../../_kit/collections';
import { route } from '../../_kit/serve';
import { findManagedUnit } from '../managed';
import { findMemberPage } from '../repository/members';
import { memberRow } from '../views';

const PAGE = 50;

export const listMembers = route(contract.listMembers, async (input, context) => {
  const { caller, db } = context;
  const { unitId, name = '', isNeverBound = false, cursor } = input;
  const unit = await findManagedUnit(db, caller, ['secretary', 'admin'], unitId);
  if (!unit) return refuse('NOT_FOUND');

  const found = await findMemberPage(db, { unitId, name, isNeverBound, after: cursor, limit: PAGE + 1 });
  const items = found.slice(0, PAGE).map(memberRow);
  const last = items.at(-1);
  const detail = { people: items.length };
  await db.in(AuditLog).add(auditEntry(context, { action: 'people.viewed', subject: unitId, path: unit.path, detail }));
  return ok({ items, next: last && found.length > PAGE ? last.memberId : null });
});
