import * as contract from '../../../core/classroom/workbench-contract';
import { refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { outsideCode } from '../../_kit/outside-code';
import { route } from '../../_kit/serve';
import { ticketForText } from '../../_kit/text-upload';
import { findUnit } from '../../org/public';
import { PUBLISHERS } from '../publishing';

export const ticketLessonFile = route(contract.ticketLessonFile, async ({ unitId, ending }, context) => {
  const { caller, db } = context;
  const unit = await findUnit(db, unitId);
  if (!unit) return refuse('NOT_FOUND');
  if (!holdsOn(caller.roles, PUBLISHERS, unit.path)) return refuse(outsideCode(caller.path.includes(unitId)));
  return ticketForText({ folder: 'lessons', unitId, ending }, context);
});
