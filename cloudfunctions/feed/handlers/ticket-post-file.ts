import { WRITERS } from '../../../core/desk/standing';
import * as contract from '../../../core/feed/workbench-contract';
import { refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { outsideCode } from '../../_kit/outside-code';
import { route } from '../../_kit/serve';
import { ticketForText } from '../../_kit/text-upload';
import { findUnit } from '../../org/public';

export const ticketPostFile = route(contract.ticketPostFile, async ({ unitId, ending }, context) => {
  const { caller, db } = context;
  const unit = await findUnit(db, unitId);
  if (!unit) return refuse('NOT_FOUND');
  if (!holdsOn(caller.roles, WRITERS, unit.path)) return refuse(outsideCode(caller.path.includes(unitId)));
  return ticketForText({ folder: 'posts', unitId, ending }, context);
});
