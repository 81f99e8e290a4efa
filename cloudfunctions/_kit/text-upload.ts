import { ok, type Result, refuse } from '../../core/kernel/result';
import type { UploadTicket } from '../../core/kernel/upload';
import { TextUploads } from './collections';
import { takeToday } from './daily-counts';
import { type FileKind, folderOf, uploadTicket } from './files';
import type { MemberContext } from './serve';

interface Wish {
  folder: Extract<FileKind, 'lessons' | 'posts'>;
  /** In whose name the text will appear. */
  unitId: string;
  ending: string;
}

/** Permission to upload one file of a text, for somebody who may write it. As many a day as `DAILY_BOUNDS` says. */
export async function ticketForText(
  { folder, unitId, ending }: Wish,
  { caller, db, now, newId }: MemberContext,
): Promise<Result<UploadTicket, 'RATE_LIMITED'>> {
  const what = folder === 'lessons' ? 'lessonFiles' : 'postFiles';
  if (!(await takeToday(db, { memberId: caller.memberId, what }, now))) return refuse('RATE_LIMITED');
  const ticket = await uploadTicket(`${folderOf(folder, unitId)}${newId()}.${ending}`);
  await db.in(TextUploads).add({ _id: ticket.path, v: 1, fileId: ticket.fileId, at: now });
  return ok(ticket);
}
