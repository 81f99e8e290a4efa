import * as contract from '../../../core/classroom/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { TextUploads } from '../../_kit/collections';
import { takeToday } from '../../_kit/daily-counts';
import { folderOf, uploadTicket } from '../../_kit/files';
import { outsideCode } from '../../_kit/outside-code';
import { route } from '../../_kit/serve';
import { findUnit } from '../../org/public';
import { PUBLISHERS } from '../publishing';

export const ticketLessonFile = route(
  contract.ticketLessonFile,
  async ({ unitId, ending }, { caller, db, now, newId }) => {
    const unit = await findUnit(db, unitId);
    if (!unit) return refuse('NOT_FOUND');
    if (!holdsOn(caller.roles, PUBLISHERS, unit.path)) return refuse(outsideCode(caller.path.includes(unitId)));
    const use = { memberId: caller.memberId, what: 'lessonFiles' } as const;
    if (!(await takeToday(db, use, now))) return refuse('RATE_LIMITED');
    const ticket = await uploadTicket(`${folderOf('lessons', unitId)}${newId()}.${ending}`);
    await db.in(TextUploads).add({ _id: ticket.path, v: 1, fileId: ticket.fileId, at: now });
    return ok(ticket);
  },
);
