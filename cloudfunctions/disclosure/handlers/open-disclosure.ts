import * as contract from '../../../core/disclosure/contract';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { addressesIn } from '../../_kit/text-files';
import { countObjections, findMineOnItem, findPublicOnItem } from '../feedback-repository';
import { isReadable } from '../readable-disclosure';
import { findDisclosure } from '../repository';
import { disclosureViewOf } from '../views';

export const openDisclosure = route(contract.openDisclosure, async ({ disclosureId }, { caller, db }) => {
  const [item, mine, inPublic, objections] = await Promise.all([
    findDisclosure(db, disclosureId),
    findMineOnItem(db, disclosureId, caller.memberId),
    findPublicOnItem(db, disclosureId),
    countObjections(db, disclosureId),
  ]);
  if (!item || !isReadable(item, caller.path)) return refuse('NOT_FOUND');
  const addresses = await addressesIn(item.decision, ...item.entries.map(({ body }) => body));
  return ok({ ...disclosureViewOf(item, { mine, inPublic, objections }), addresses });
});
