import * as contract from '../../../core/disclosure/withdrawn-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { reaches } from '../../../core/kernel/scope';
import { route } from '../../_kit/serve';
import { findDisclosure } from '../repository';

export const openWithdrawnItem = route(contract.openWithdrawnItem, async ({ disclosureId }, { caller, db }) => {
  const item = await findDisclosure(db, disclosureId);
  if (item?.status !== 'withdrawn' || item.publishedAt === null) return refuse('NOT_FOUND');
  if (!reaches(item.scope, caller.path)) return refuse('NOT_FOUND');
  const { category, unitName, publishedAt, updatedAt, remark } = item;
  return ok({ disclosureId, category, unitName, publishedAt, withdrawnAt: updatedAt, reason: remark ?? '' });
});
