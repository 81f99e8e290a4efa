import { ok, type Result, refuse } from '../../../../core/kernel/result';
import type { UploadTicket } from '../../../../core/kernel/upload';
import { fetchTicket } from './api';
import { workMessages } from './messages';

/** A place for a file of a post in the name of this unit, or in words why there is none. */
export async function askTicket(unitId: string, ending: string): Promise<Result<UploadTicket, string>> {
  if (unitId === '') return refuse('请先选择以哪个单元的名义发布。');
  const ticket = await fetchTicket(unitId, ending);
  return ticket.ok ? ok(ticket.value) : refuse(workMessages[ticket.code]);
}
