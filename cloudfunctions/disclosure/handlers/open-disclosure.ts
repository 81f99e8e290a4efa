import type { openDisclosure } from '../../../core/disclosure/contract';
import { ok, refuse } from '../../../core/kernel/result';
import type { Handler } from '../../_kit/serve';
import { findMineOnItem } from '../feedback-repository';
import { isReadable } from '../readable-disclosure';
import { findDisclosure } from '../repository';
import { disclosureViewOf } from '../views';

export const handleOpenDisclosure: Handler<typeof openDisclosure> = async ({ disclosureId }, { caller, db }) => {
  const [item, mine] = await Promise.all([
    findDisclosure(db, disclosureId),
    findMineOnItem(db, disclosureId, caller.memberId),
  ]);
  return item && isReadable(item, caller.path) ? ok(disclosureViewOf(item, mine)) : refuse('NOT_FOUND');
};
